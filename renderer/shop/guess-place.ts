import { countries, countryUse } from '../../shared/shop/countries.ts'
import type { ShopSettings } from '../../shared/shop/settings.ts'

/** Where a shop probably is, from the clock and the languages of its computer. */
export interface GuessedPlace {
  readonly country: string
  readonly currency: string
  readonly timeZone: string
  readonly locale: ShopSettings['locale']
  readonly taxMode: ShopSettings['taxMode']
}

type ZonedLocale = Intl.Locale & { readonly getTimeZones?: () => readonly string[] | undefined }

function zonesOf(country: string): readonly string[] {
  const place: ZonedLocale = new Intl.Locale(`und-${country}`)
  return place.getTimeZones?.() ?? []
}

/** The locale that fits a language and a country, among those the desk writes. */
export function localeIn(language: string, country: string): ShopSettings['locale'] {
  if (language.startsWith('de'))
    return country === 'AT' ? 'de-AT' : country === 'CH' || country === 'LI' ? 'de-CH' : 'de-DE'
  if (country === 'US' || country === 'CA') return 'en-US'
  return country === 'IE' ? 'en-IE' : 'en-GB'
}

/**
 * Guesses the place of a shop.
 * - a region of the browser's languages whose zones hold the clock's
 * - else the first country with the clock's zone
 * - else the first region named, else the United Kingdom
 */
export function guessPlace(language: string, timeZone: string, browserLanguages: readonly string[]): GuessedPlace {
  const regions = browserLanguages.flatMap(name => new Intl.Locale(name).region ?? []).filter(countryUse)
  const country =
    regions.find(region => zonesOf(region).includes(timeZone)) ??
    countries.find(({ code }) => zonesOf(code).includes(timeZone))?.code ??
    regions[0] ??
    'GB'
  const use = countryUse(country)
  return {
    country,
    currency: use?.currency ?? 'EUR',
    timeZone,
    locale: localeIn(language, country),
    taxMode: use?.taxMode ?? 'inclusive',
  }
}
