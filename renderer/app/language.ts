import { createInstance, type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { de, en, type Language, languages } from '../../shared/texts/catalogue.ts'
import { pseudoCatalogue } from '../../shared/texts/pseudo.ts'

/** A language, or the invented one of tests. */
export type ScreenLanguage = Language | 'pseudo'

const storedUnder = 'desk.language'

function isLanguage(name: string | null | undefined): name is ScreenLanguage {
  return name === 'pseudo' || languages.some(language => language === name)
}

/** The language chosen on this machine before anyone signed in, or null. */
export function storedLanguage(): ScreenLanguage | null {
  const stored = window.localStorage.getItem(storedUnder)
  return isLanguage(stored) ? stored : null
}

/** Remembers the language of this machine. */
export function storeLanguage(language: ScreenLanguage): void {
  window.localStorage.setItem(storedUnder, language)
}

/**
 * The language to speak.
 * - the signed-in person's, if they chose one
 * - else what was chosen on this machine
 * - else the shop's, else the browser's, else English
 */
export function languageFor(
  person: string | null | undefined,
  stored: ScreenLanguage | null,
  shopLocale: string | null | undefined,
  navigatorLanguages: readonly string[],
): ScreenLanguage {
  if (stored === 'pseudo') return stored
  if (isLanguage(person)) return person
  if (stored) return stored
  const wanted = [shopLocale, ...navigatorLanguages].map(name => name?.slice(0, 2).toLowerCase())
  return wanted.find(isLanguage) ?? 'en'
}

/** The locale numbers and days are written in: the shop's where its language is the reader's. */
export function localeFor(language: ScreenLanguage, shopLocale: string | null | undefined): string {
  if (language === 'pseudo') return shopLocale ?? 'en-GB'
  if (shopLocale?.startsWith(language)) return shopLocale
  return language === 'de' ? 'de-DE' : 'en-GB'
}

/** The catalogue, ready to speak. Texts are in the bundle, so nothing is waited for. */
export function createLanguage(language: ScreenLanguage): i18n {
  const speaker = createInstance()
  void speaker.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { translation: en },
      de: { translation: de },
      ...(language === 'pseudo' ? { pseudo: { translation: pseudoCatalogue(en) } } : {}),
    },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
    react: { useSuspense: false },
  })
  return speaker
}
