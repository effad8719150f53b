import { describe, expect, it } from 'vitest'
import { catalogueHref, parametersIn, reportHref } from '../../renderer/reports/report-address.ts'

const view = {
  parameters: [
    { name: 'from', type: 'month' as const, choices: null },
    { name: 'until', type: 'month' as const, choices: null },
    { name: 'channel', type: 'choice' as const, choices: ['counter', 'parcel'] },
  ],
}
const asked = new URLSearchParams('from=2026-01&until=2026-06&channel=counter&by=grade&sort=-units&show=value')
const wordsOf = (href: string) => new URL(href, 'http://desk').searchParams

describe('what was asked of a report', () => {
  it('comes back after a report that has no such parameter', () => {
    const there = reportHref('returns_by_month', wordsOf(reportHref('waiting_goods', asked)))
    expect(parametersIn(wordsOf(there), view)).toEqual(parametersIn(asked, view))
  })

  it('comes back after a look at the catalogue', () => {
    const there = reportHref('returns_by_month', wordsOf(catalogueHref(asked)))
    expect(parametersIn(wordsOf(there), view)).toEqual(parametersIn(asked, view))
  })
})
