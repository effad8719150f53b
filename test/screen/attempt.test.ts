import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, nextAttempt, openAttempt } from '../../renderer/call/attempt.ts'

const counter = () => {
  let made = 0
  return () => {
    made += 1
    return `key-${made}`
  }
}

describe('an attempt', () => {
  it('keeps the key of the form for the first input and every retry of it', () => {
    const newKey = counter()
    const opened = openAttempt(newKey)
    const first = nextAttempt(opened, { a: 1, b: 2 }, newKey)
    const again = nextAttempt(first, { b: 2, a: 1 }, newKey)
    expect([opened.key, first.key, again.key]).toEqual(['key-1', 'key-1', 'key-1'])
  })

  it('takes a new key for another input, so that a key never means two things', () => {
    const newKey = counter()
    const first = nextAttempt(openAttempt(newKey), { amountMinor: 100 }, newKey)
    expect(nextAttempt(first, { amountMinor: 101 }, newKey).key).toBe('key-2')
  })

  it('knows equal inputs whatever the order of their names', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonical(reversed)).toBe(canonical(value))
      }),
    )
  })
})
