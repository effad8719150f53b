import { describe, expect, it } from 'vitest'
import { cleanText } from '../../electron/printing/encode/clean-text.ts'
import { fitsCodePage } from '../../electron/printing/encode/code-page.ts'
import { say } from '../../electron/printing/encode/say.ts'
import { de, en } from '../../shared/printing/texts.ts'

const keys = Object.keys(en).filter((key): key is keyof typeof en => key in de && key.startsWith('paper.'))
const placeholders = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).toSorted()

describe('texts on papers', () => {
  it.each(keys)('%s asks for the same values in both languages and is printable as letters', key => {
    expect(placeholders(de[key])).toEqual(placeholders(en[key]))
    for (const text of [en[key], de[key]]) expect(fitsCodePage(cleanText(text))).toBe(true)
  })

  it('puts values in as they are', () => {
    expect(say('de', 'paper.copy', { copy: 3 })).toBe('KOPIE 3')
    expect(say('en', 'paper.reason', { reason: '<b>{{x}} & $t(paper.demo)' })).toBe('Reason: <b>{{x}} & $t(paper.demo)')
  })
})
