import { isTextKey } from '../../shared/texts/catalogue.ts'
import { formatMoment, formatMonth } from '../../shared/texts/format.ts'
import type { PaperContent, PaperFact, PaperFigure, PaperPart, PaperTable } from '../papers/paper-content.ts'
import type { Asked } from './asked.ts'
import { chartOfReport } from './chart-of-report.ts'
import type { Found, ReportDesk } from './report.ts'
import { type ReportWords, shownColumns } from './report-words.ts'

/** What a report's paper is made of. `names` says what was asked for by id. */
export interface PaperSource {
  readonly desk: Pick<ReportDesk, 'now' | 'shop'>
  readonly asked: Asked
  readonly found: Found
  readonly names: ReadonlyMap<string, string>
  readonly words: ReportWords
  readonly language: 'en' | 'de'
  readonly demo: boolean
}

/** A report as a paper, from its description alone: head, totals as key figures, chart, table, note. */
export function paperOfReport(source: PaperSource): PaperContent {
  const { desk, asked, found, words, language, demo } = source
  const { say } = words
  const { view } = asked.report
  const figures = figuresOf(source)
  const chart = chartOfReport(asked, found.rows, words)
  const parts: readonly (PaperPart | null)[] = [
    figures.length > 0 ? { is: 'figures', figures } : null,
    chart,
    tableOf(source),
    found.note ? { is: 'note', text: say(found.note.key, found.note.values) } : null,
  ]
  return {
    language,
    createdAt: desk.now,
    shop: { name: desk.shop.name, lines: shopLines(source) },
    title: say(view.title),
    question: say(view.question),
    facts: factsOf(source),
    mark: demo ? say('export.demo') : null,
    parts: parts.filter(part => part !== null),
    page: (page, pages) => say('export.page', { page, pages }),
  }
}

function shopLines({ desk: { shop }, words }: PaperSource): readonly string[] {
  const { street, postcode, city, country } = shop.address
  const regions = new Intl.DisplayNames(words.reading.locale, { type: 'region' })
  const named = /^[A-Z]{2}$/.test(country) ? (regions.of(country) ?? country) : country
  const tax = shop.taxNumber === '' ? '' : words.say('export.tax_number', { number: shop.taxNumber })
  return [street, `${postcode} ${city}`.trim(), named, shop.phone, shop.email, tax].filter(line => line !== '')
}

/** The span first, then every other parameter that was given, then when the paper was made. */
function factsOf({ desk, asked, names, words }: PaperSource): readonly PaperFact[] {
  const { say, reading } = words
  const { from, until } = asked.parameters
  const month = (text: string) => (/^\d{4}-\d\d$/.test(text) ? formatMonth(text, reading.locale) : text)
  const facts: PaperFact[] = []
  if (from && until) {
    const value = from === until ? month(from) : say('export.from_until', { from: month(from), until: month(until) })
    facts.push({ label: say('export.period'), value })
  }
  for (const { name, type } of asked.report.view.parameters) {
    const value = names.get(name) ?? ''
    if (value === '' || ((name === 'from' || name === 'until') && from && until)) continue
    const said = type === 'month' ? month(value) : type === 'choice' ? choice(words, name, value) : value
    facts.push({ label: parameterLabel(words, name), value: said })
  }
  const made = formatMoment(desk.now, reading.locale, reading.timeZone)
  return [...facts, { label: say('export.made'), value: made }]
}

function parameterLabel({ say }: ReportWords, name: string): string {
  return say([`report.parameter.${name}`, `report.column.${name}`].find(isTextKey) ?? name)
}

function choice({ say }: ReportWords, name: string, value: string): string {
  const keys = [`report.parameter.${name}.${value}`, `report.${name}.${value}`, `${name}.${value}`]
  return say([...keys, `report.column.${value}`].find(isTextKey) ?? value)
}

/** The totals of columns, each under its title; without rows there is nothing to say. */
function figuresOf({ asked, found, words }: PaperSource): readonly PaperFigure[] {
  if (found.rows.length === 0) return []
  return shownColumns(asked.report.view).flatMap(column => {
    const total = found.totals[column.name]
    return total === undefined ? [] : [{ label: words.title(column), value: words.cell(column)(total) }]
  })
}

const startTypes: readonly string[] = ['text', 'code', 'month', 'day']

function tableOf({ asked, found, words }: PaperSource): PaperTable {
  const columns = shownColumns(asked.report.view)
  const writers = columns.map(column => [column.name, words.cell(column)] as const)
  const totals = columns.map((column, place) => {
    const total = found.totals[column.name]
    if (total !== undefined) return words.cell(column)(total)
    return place === 0 ? words.say('export.total') : ''
  })
  return {
    is: 'table',
    columns: columns.map(column => ({
      title: words.title(column),
      align: startTypes.includes(column.type) ? 'start' : 'end',
    })),
    rows: found.rows.map(row => writers.map(([name, write]) => write(row[name] ?? null))),
    totals: found.rows.length > 0 && Object.keys(found.totals).length > 0 ? totals : null,
    empty: words.say('export.empty'),
  }
}
