import i18next, { type i18n } from 'i18next'
import { de, en } from '../../../shared/printing/texts.ts'

/** The name of a text on papers. */
export type PaperTextKey = keyof typeof en

function speaker(): i18n {
  const made = i18next.createInstance()
  void made.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: en }, de: { translation: de } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  return made
}

const said = speaker()

/** A paper's text in its language. */
export function say(
  language: 'en' | 'de',
  key: PaperTextKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return said.t(key, { ...values, lng: language })
}
