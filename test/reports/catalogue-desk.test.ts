import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reports } from '../../electron/reports/index.ts'
import { viewOf } from '../../electron/reports/report.ts'
import type { ReportView } from '../../shared/reports/contract.ts'
import { returnOperations } from '../../shared/returns/contract.ts'
import { isTextKey } from '../../shared/texts/catalogue.ts'
import { inventedId, sell } from '../support/sold.ts'
import { acceptUnits, pay } from '../support/take-back.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

/** Every description there is, also those that depend on a parameter. */
const views: readonly ReportView[] = reports.flatMap(report => {
  const chosen = report.view.parameters.find(parameter => parameter.name === 'by' || parameter.name === 'per')
  return (chosen?.choices ?? ['']).map(choice => viewOf(report, { [chosen?.name ?? '']: choice }))
})

async function runAll() {
  const found = []
  for (const { name, parameters } of reports.map(report => report.view)) {
    const chosen = parameters.find(parameter => parameter.name === 'by' || parameter.name === 'per')
    for (const choice of chosen?.choices ?? ['']) {
      for (const filter of [{}, parameters.some(one => one.name === 'channel') ? { channel: 'counter' } : {}]) {
        const asked: Record<string, string> = chosen ? { [chosen.name]: choice } : {}
        found.push(await desk.must('reports.run', { report: name, parameters: Object.assign(asked, filter) }))
      }
    }
  }
  return found
}

describe('every report', () => {
  it('has words for its title, question, parameters and columns', () => {
    const keys = views.flatMap(view => [
      view.title,
      view.question,
      ...view.columns.map(column => column.title),
      ...view.parameters.map(parameter => `report.parameter.${parameter.name}`),
    ])
    expect(keys.filter(key => !isTextKey(key))).toEqual([])
    expect(new Set(reports.map(report => report.view.name)).size).toBe(reports.length)
  })

  it('links its numbers by filters that returns.find has, from columns and parameters it has', () => {
    const filters = Object.keys(returnOperations['returns.find'].input.shape)
    for (const view of views) {
      const names = view.columns.map(column => column.name)
      for (const column of view.columns) {
        for (const [filter, from] of Object.entries(column.behind ?? {})) {
          const [kind = '', name = ''] = from.split(':')
          const known = {
            column: names,
            parameter: [...view.parameters.map(parameter => parameter.name), 'customer', 'channel'],
            value: [name],
          }
          expect(filters, `${view.name} ${filter}`).toContain(filter)
          expect(known[kind as keyof typeof known], `${view.name}.${column.name} ${from}`).toContain(name)
        }
      }
      if (view.chart) {
        const { by, stack, value } = view.chart
        for (const name of [by, value, ...(stack === null ? [] : [stack])]) expect(names, view.name).toContain(name)
      }
    }
  })

  it('runs in an empty shop, filtered or not: no rows or rows of nothing, and no total', async () => {
    for (const { report, rows, totals, rowCount } of await runAll()) {
      expect(rowCount, report.name).toBe(rows.length)
      if (report.name !== 'month_at_a_glance') expect(rows, report.name).toEqual([])
      expect(
        Object.values(totals).every(total => total === 0),
        report.name,
      ).toBe(true)
    }
  })

  it('gives every column of every row, and no others; its list has the same rows', async () => {
    const product = { category: 'shoes' }
    const sold = sell(desk, { lines: [{ grossMinor: 1190, quantity: 3, product }, { grossMinor: 500 }] })
    const taken = await acceptUnits(desk, sold, [{ quantity: 2 }, { saleLine: sold.lines[1] ?? '' }], 'B')
    await desk.must('grading.dispose', {
      ...{ return: taken.return, line: taken.lines[0] ?? '', quantity: 1 },
      ...{ code: 'liquidate', print: false },
    })
    await pay(desk, taken, { wish: 'store_credit' })
    await acceptUnits(desk, sell(desk, { lines: [{ grossMinor: 300 }] }))
    desk.writer.file.raw.prepare("update return_line set lot_code = 'L-1'").run()
    desk.writer.file.raw.prepare("insert into customer (id, name, created_at) values (?, 'Ann', '')").run(inventedId())
    desk.writer.file.raw.prepare('update rma set customer_id = (select id from customer)').run()
    const without = ['cost_by_kind', 'overrides_by_person', 'suspicions', 'own_payouts']
    for (const { report, rows } of await runAll()) {
      if (!without.includes(report.name)) expect(rows.length, report.name).toBeGreaterThan(0)
      for (const row of rows) {
        expect(Object.keys(row).toSorted(), report.name).toEqual(report.columns.map(column => column.name).toSorted())
      }
      for (const column of report.columns) {
        if (column.type !== 'code' || column.hidden) continue
        for (const row of rows) {
          const code = row[column.name]
          if (code !== null)
            expect(isTextKey(`${column.codes}.${code}`), `${report.name}: ${column.codes}.${code}`).toBe(true)
        }
      }
      const list = reports.find(one => one.view.name === report.name)
      if (!list?.each) continue
      const shop = { currency: 'EUR', timeZone: 'Europe/Berlin' } as never
      const listed = []
      for await (const row of list.each(
        { db: desk.reader.file.db, now: desk.now(), today: '2025-05-14', shop },
        { from: '2025-05', until: '2025-05' },
      ))
        listed.push(row)
      expect(listed).toEqual(rows)
    }
  })

  it.each(
    reports.filter(report => report.view.parameters.some(one => one.name === 'from')).map(report => report.view.name),
  )('%s refuses a span that ends before it starts', async report => {
    expect(await desk.call('reports.run', { report, parameters: { from: '2025-06', until: '2025-05' } })).toMatchObject(
      {
        ok: false,
        failure: { code: 'span_ends_before_it_starts' },
      },
    )
  })
})
