import { describe, expect, it } from 'vitest'
import {
  forgottenSecondReasons,
  keyOfSecondReason,
  mostSecondReasons,
  moveSecondReason,
  offerSecondReason,
  retireSecondReason,
  type SecondReasons,
  spelledSecondReason,
} from '../../shared/returns/second-reasons.ts'

const none: SecondReasons = { secondReasons: {}, retiredReasons: {} }
const offer = (all: SecondReasons, name: string) => {
  const made = offerSecondReason(all, 'size_fit', name)
  if (!made.ok) throw new Error(made.failure.code)
  return made.value
}

describe("the shop's own reasons under a reason", () => {
  it('are offered in the order they were added, under that reason only', () => {
    const all = offer(offer(none, ' too small '), 'too large')
    expect(all.secondReasons).toEqual({ size_fit: ['too small', 'too large'] })
    expect(spelledSecondReason(all, 'size_fit', 'TOO SMALL')).toBe('too small')
    expect(spelledSecondReason(all, 'changed_mind', 'too small')).toBeNull()
  })
  it('are retired, stay known, and come back as they were spelled', () => {
    const retired = retireSecondReason(offer(none, 'Too small'), 'size_fit', 'Too small')
    expect(retired).toEqual({ secondReasons: { size_fit: [] }, retiredReasons: { size_fit: ['Too small'] } })
    expect(spelledSecondReason(retired, 'size_fit', 'too small')).toBe('Too small')
    expect(offer(retired, 'TOO SMALL')).toEqual({
      secondReasons: { size_fit: ['Too small'] },
      retiredReasons: { size_fit: [] },
    })
  })
  it('are put in another order, and their keys go with their places', () => {
    const all = ['a', 'b', 'c'].reduce(offer, none)
    const order = (moved: SecondReasons) => moved.secondReasons.size_fit?.join('')
    expect(order(moveSecondReason(all, 'size_fit', 'C', -1))).toBe('acb')
    expect(order(moveSecondReason(all, 'size_fit', 'a', 1))).toBe('bac')
    for (const [name, by] of [
      ['a', -1],
      ['c', 1],
      ['not there', 1],
    ] as const)
      expect(moveSecondReason(all, 'size_fit', name, by)).toEqual(all)
    expect(moveSecondReason(all, 'size_fit', 'b', 1).retiredReasons).toEqual({ size_fit: [] })
  })
  it('are not offered twice, not without a name, and not more than twenty', () => {
    const one = offer(none, 'Zu groß')
    expect(offerSecondReason(one, 'size_fit', 'ZU GROß')).toEqual({ ok: false, failure: { code: 'known' } })
    expect(offerSecondReason(one, 'size_fit', '  ')).toEqual({ ok: false, failure: { code: 'empty' } })
    const full = Array.from({ length: mostSecondReasons }, (_, index) => `r${index}`).reduce(offer, none)
    expect(offerSecondReason(full, 'size_fit', 'more')).toEqual({ ok: false, failure: { code: 'too_many' } })
  })
  it('that a change would forget are named', () => {
    const before = retireSecondReason(offer(offer(none, 'a'), 'b'), 'size_fit', 'a')
    expect(forgottenSecondReasons(before, none)).toEqual([
      { reason: 'size_fit', name: 'b' },
      { reason: 'size_fit', name: 'a' },
    ])
    expect(forgottenSecondReasons(before, retireSecondReason(before, 'size_fit', 'b'))).toEqual([])
  })
  it('have the number keys 1 to 9, then 0, and none after that', () => {
    expect([0, 8, 9, 10].map(keyOfSecondReason)).toEqual(['1', '9', '0', null])
  })
})
