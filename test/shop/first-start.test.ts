import { describe, expect, it } from 'vitest'
import { guessPlace, localeIn } from '../../renderer/shop/guess-place.ts'
import { isCurrency } from '../../shared/money.ts'
import { countries } from '../../shared/shop/countries.ts'

describe('the countries a shop can be in', () => {
  it('stand once each, with a currency in circulation and a name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'region' })
    expect(new Set(countries.map(one => one.code)).size).toBe(countries.length)
    expect(countries.filter(one => !isCurrency(one.currency))).toEqual([])
    expect(countries.filter(one => names.of(one.code) === one.code)).toEqual([])
  })
})

describe('the guess at a shop’s place', () => {
  it('takes a region of the browser’s languages where the clock agrees', () => {
    expect(guessPlace('de', 'Europe/Vienna', ['de-AT', 'en'])).toEqual({
      country: 'AT',
      currency: 'EUR',
      timeZone: 'Europe/Vienna',
      locale: 'de-AT',
      taxMode: 'inclusive',
    })
  })

  it('believes the clock before the language: an English browser in Berlin is in Germany', () => {
    const place = guessPlace('en', 'Europe/Berlin', ['en-US', 'en'])
    expect([place.country, place.currency, place.locale]).toEqual(['DE', 'EUR', 'en-GB'])
  })

  it('adds the tax on top where that is usual', () => {
    const place = guessPlace('en', 'America/New_York', ['en-US'])
    expect([place.country, place.currency, place.locale, place.taxMode]).toEqual(['US', 'USD', 'en-US', 'exclusive'])
  })

  it('falls back to a region named, then to the United Kingdom', () => {
    expect(guessPlace('en', 'UTC', ['fr-CH', 'en']).country).toBe('CH')
    expect(guessPlace('en', 'UTC', ['en']).country).toBe('GB')
  })

  it('writes German as the country does', () => {
    expect(['CH', 'AT', 'DE', 'FR'].map(country => localeIn('de', country))).toEqual([
      'de-CH',
      'de-AT',
      'de-DE',
      'de-DE',
    ])
  })
})
