import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  endedSpoolStates,
  moveSpool,
  type SpoolEvent,
  type SpoolState,
  spoolEvents,
  spoolTable,
} from '../../shared/printing/spool-states.ts'

const sends: readonly SpoolEvent[] = ['begin']
const people: readonly SpoolEvent[] = ['came_out', 'did_not_come_out']

function play(events: readonly SpoolEvent[]): { readonly state: SpoolState; readonly taken: readonly SpoolEvent[] } {
  let state: SpoolState = 'queued'
  const taken: SpoolEvent[] = []
  for (const event of events) {
    const moved = moveSpool(state, event)
    if (!moved.ok) continue
    taken.push(event)
    state = moved.value
  }
  return { state, taken }
}

describe('a print job', () => {
  it('never leaves a state it ended in', () => {
    for (const state of endedSpoolStates)
      for (const event of spoolEvents)
        expect(moveSpool(state, event)).toEqual({ ok: false, failure: { code: 'not_possible_from', state, event } })
  })

  it('leaves a doubt only by what a person says', () => {
    const out = spoolTable.filter(row => row.from === 'unknown').map(row => row.event)
    expect([...out].sort()).toEqual([...people].sort())
  })

  it('is cancelled only while it waits', () => {
    expect(moveSpool('queued', 'cancel')).toEqual({ ok: true, value: 'cancelled' })
    expect(moveSpool('sending', 'cancel').ok).toBe(false)
    expect(moveSpool('unknown', 'cancel').ok).toBe(false)
  })

  it('is taken up again only after a try that handed nothing over, whatever happens to it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...spoolEvents), { maxLength: 40 }), events => {
        const { taken } = play(events)
        const starts = taken.flatMap((event, index) => (sends.includes(event) ? [index] : []))
        for (const [nth, at] of starts.entries()) {
          if (nth === 0) continue
          const between = taken.slice((starts[nth - 1] ?? 0) + 1, at)
          expect(between[0]).toBe('not_started')
        }
      }),
    )
  })
})
