import i18next, { type i18n } from 'i18next'

type Texts = Readonly<Record<string, string>>

/** Speaks a set of texts in English and German on papers, where values are written as they are: paper has no markup. */
export function speakerOf(texts: { readonly en: Texts; readonly de: Texts }): i18n {
  const speaker = i18next.createInstance()
  void speaker.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    resources: { en: { translation: texts.en }, de: { translation: texts.de } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  })
  return speaker
}
