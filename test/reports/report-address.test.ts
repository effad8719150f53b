import { describe, expect, it } from 'vitest'
import { catalogueHref, parametersIn, reportHref, withValues } from '../../renderer/reports/report-address.ts'

const view = {
  parameters: [
    { name: 'from', type: 'month' as const, choices: null },
    { name: 'until', type: 'month' as const, choices: null },
    { name: 'channel', type: 'choice' as const, choices: ['counter', 'parcel'] },
  ],
}
const asked = new URLSearchParams('from=2026-01&until=2026-06&channel=counter&by=grade&sort=-units&show=value')

describe('what the address asks of a report', () => {
  it('are its own parameters only', () => {
    expect(parametersIn(asked, view)).toEqual({ from: '2026-01', until: '2026-06', channel: 'counter' })
  })

  it('leaves out what is empty', () => {
    expect(parametersIn(new URLSearchParams('from=&channel=parcel'), view)).toEqual({ channel: 'parcel' })
  })
})

describe('moving to another report', () => {
  it('carries every parameter by its name, but not the order of a table or what the month showed', () => {
    const words = '?from=2026-01&until=2026-06&channel=counter&by=grade'
    expect(reportHref('net_cost', asked)).toBe(`/reports/net_cost${words}`)
    expect(catalogueHref(asked)).toBe(`/reports${words}`)
  })

  it('asks nothing where nothing was asked', () => {
    expect(reportHref('net_cost', new URLSearchParams('sort=units'))).toBe('/reports/net_cost')
  })

  it('through a report without a parameter gives it back to one that has it', () => {
    const through = new URL(reportHref('waiting_goods', asked), 'http://desk').searchParams
    const there = new URL(reportHref('returns_by_month', through), 'http://desk').searchParams
    expect(parametersIn(there, view)).toEqual(parametersIn(asked, view))
  })
})

describe('changing what is asked', () => {
  it('takes away what is emptied, keeps the rest, and leaves the address it came from as it is', () => {
    const before = asked.toString()
    expect(withValues(asked, { channel: null, from: '2026-03', by: '' }).toString()).toBe(
      'from=2026-03&until=2026-06&sort=-units&show=value',
    )
    expect(asked.toString()).toBe(before)
  })
})
