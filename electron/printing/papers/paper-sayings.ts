import * as papers from '../../../shared/printing/texts.ts'
import { de, en, isTextKey, type TextKey } from '../../../shared/texts/catalogue.ts'
import { formatValues, type TextValues } from '../../../shared/texts/format.ts'
import { speakerOf } from '../../papers/speaker.ts'
import type { PaperTextKey } from '../encode/say.ts'
import { type PaperDesk, paperBaseOf } from './paper-base-of.ts'

/** Says the desk's own texts (reasons, grades, findings) and those of papers in the language of the shop's papers. */
export interface PaperSayings {
  readonly say: (key: TextKey | PaperTextKey, values?: TextValues) => string
  /** A sentence that was stored as key and values; null when its text is gone. */
  readonly sentence: (stored: { readonly key: string; readonly values?: TextValues }) => string | null
}

const said = speakerOf({ en: { ...en, ...papers.en }, de: { ...de, ...papers.de } })

/** The catalogue as this shop's papers speak it; amounts in `currency`. */
export function paperSayings(desk: PaperDesk, currency: string): PaperSayings {
  const { language, locale } = paperBaseOf(desk, 0)
  const reading = { locale, currency, timeZone: desk.shop.timeZone }
  const say = (key: TextKey | PaperTextKey, values: TextValues = {}) =>
    said.t(key, { ...formatValues(values, reading), lng: language }) as string
  return { say, sentence: ({ key, values }) => (isTextKey(key) ? say(key, values) : null) }
}
