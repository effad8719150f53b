import { de, en } from '../../../shared/printing/texts.ts'
import { speakerOf } from '../../papers/speaker.ts'

/** The name of a text on papers. */
export type PaperTextKey = keyof typeof en

const said = speakerOf({ en, de })

/** A paper's text in its language. */
export function say(
  language: 'en' | 'de',
  key: PaperTextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return said.t(key, { ...values, lng: language })
}
