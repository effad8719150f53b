import { currencies } from '../../shared/money.ts'
import { countries } from '../../shared/shop/countries.ts'
import { shopSettings } from '../../shared/shop/settings.ts'

/** One choice of a list, by its code. */
export interface PlaceOption {
  readonly value: string
  readonly label: string
}

function named(codes: readonly string[], locale: string, type: 'region' | 'currency'): readonly PlaceOption[] {
  const names = new Intl.DisplayNames([locale], { type })
  const written = (code: string) => (type === 'currency' ? `${code} · ${names.of(code)}` : (names.of(code) ?? code))
  return codes
    .map(code => ({ value: code, label: written(code) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))
}

/** The countries a shop can be in, in the reader's words. */
export function countryOptions(locale: string): readonly PlaceOption[] {
  return named(
    countries.map(country => country.code),
    locale,
    'region',
  )
}

/** Every currency, by code and name. */
export function currencyOptions(locale: string): readonly PlaceOption[] {
  return named(currencies(), locale, 'currency')
}

/** Every time zone, its place first: `Europe/Berlin` as `Berlin (Europe)`. */
export function zoneOptions(ownZone: string): readonly PlaceOption[] {
  const zones = Intl.supportedValuesOf('timeZone')
  const all = zones.includes(ownZone) ? zones : [ownZone, ...zones]
  return all.map(zone => ({ value: zone, label: zoneName(zone) }))
}

function zoneName(zone: string): string {
  const [area = '', ...place] = zone.split('/')
  const words = place.join(', ').replaceAll('_', ' ')
  return words === '' ? area : `${words} (${area})`
}

/** The locales the desk writes in: `English (United Kingdom)`. */
export function localeOptions(locale: string): readonly PlaceOption[] {
  const names = new Intl.DisplayNames([locale], { type: 'language', languageDisplay: 'standard', style: 'short' })
  return shopSettings.shape.locale.unwrap().options.map(value => ({ value, label: names.of(value) ?? value }))
}
