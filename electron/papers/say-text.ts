import { de, en, isTextKey, type Language } from '../../shared/texts/catalogue.ts'
import { formatValues, type Reading, type TextValues } from '../../shared/texts/format.ts'
import { speakerOf } from './speaker.ts'

/** Says texts of the whole catalogue; a key that has no text is said as it is, so that it is found. */
export type SayText = (key: string, values?: TextValues) => string

const said = speakerOf({ en, de })

/** The catalogue for the reader of a paper; values are written by the unit in their names. */
export function sayText(language: Language, reading: Reading): SayText {
  return (key, values = {}) => (isTextKey(key) ? said.t(key, { ...formatValues(values, reading), lng: language }) : key)
}

/** The language of a person's papers, the shop's for who has none; and the locale that goes with it. */
export function readingOf(
  language: string | null,
  shop: { readonly locale: string; readonly currency: string; readonly timeZone: string },
): { readonly language: Language; readonly reading: Reading } {
  const ofShop = shop.locale.startsWith('de') ? 'de' : 'en'
  const spoken = language === 'de' || language === 'en' ? language : ofShop
  const locale = spoken === ofShop ? shop.locale : spoken === 'de' ? 'de-DE' : 'en-GB'
  return { language: spoken, reading: { locale, currency: shop.currency, timeZone: shop.timeZone } }
}
