import { describe, expect, it } from 'vitest'
import { createLanguage, languageFor, localeFor } from '../../renderer/app/language.ts'

describe('the language of the screen', () => {
  it('is the person’s, else this machine’s, else the shop’s, else the browser’s, else English', () => {
    expect(languageFor('de', 'en', 'en-GB', ['en-US'])).toBe('de')
    expect(languageFor(null, 'en', 'de-DE', ['de-DE'])).toBe('en')
    expect(languageFor(null, null, 'de-AT', ['en-US'])).toBe('de')
    expect(languageFor(null, null, null, ['fr-FR', 'de-CH'])).toBe('de')
    expect(languageFor(undefined, null, undefined, ['fr-FR'])).toBe('en')
    expect(languageFor('fr', null, null, [])).toBe('en')
  })

  it('writes numbers as the shop does where it speaks the same language', () => {
    expect(localeFor('de', 'de-CH')).toBe('de-CH')
    expect(localeFor('de', 'en-GB')).toBe('de-DE')
    expect(localeFor('en', 'en-US')).toBe('en-US')
  })

  it('speaks at once, with plurals', () => {
    const { t } = createLanguage('de')
    expect(t('nav.desk')).toBe('Tresen')
    expect(t('list.rows', { count: 1 })).toBe('1 Zeile')
    expect(t('list.rows', { count: 3 })).toBe('3 Zeilen')
    expect(createLanguage('pseudo').t('nav.desk')).toContain('[')
  })
})
