import { decimalsOf, toDecimalText } from '../../../shared/money.ts'
import type { PaperBase } from '../../../shared/printing/papers/paper-base.ts'
import type { Element } from './element.ts'
import { type PaperTextKey, say } from './say.ts'

/** Writes for one paper: its language, its locale. */
export interface PaperWords {
  readonly say: (key: PaperTextKey, values?: Readonly<Record<string, string | number>>) => string
  /** Minor units without the currency's sign, which papers name once. */
  readonly amount: (minor: number) => string
  /** Thousandths of a percent, `19 %`. */
  readonly rate: (rateMilli: number) => string
  readonly day: (day: string) => string
  readonly number: (value: number) => string
}

interface Formats {
  readonly money: Intl.NumberFormat
  readonly percent: Intl.NumberFormat
  readonly number: Intl.NumberFormat
  readonly day: Intl.DateTimeFormat
}

/** Note: making them costs more than writing a whole receipt with them, and a shop has one locale and few currencies. */
const made = new Map<string, Formats>()

function formatsOf(locale: string, currency: string): Formats {
  const key = `${locale} ${currency}`
  const known = made.get(key)
  if (known) return known
  const latin = { numberingSystem: 'latn' } as const
  const digits = decimalsOf(currency)
  const formats = {
    money: new Intl.NumberFormat(locale, { ...latin, minimumFractionDigits: digits, maximumFractionDigits: digits }),
    percent: new Intl.NumberFormat(locale, { ...latin, style: 'percent', maximumFractionDigits: 3 }),
    number: new Intl.NumberFormat(locale, { ...latin, maximumFractionDigits: 3 }),
    day: new Intl.DateTimeFormat(locale, { ...latin, dateStyle: 'medium', timeZone: 'UTC' }),
  }
  made.set(key, formats)
  return formats
}

/** The words of a paper; `currency` decides the decimals of its amounts. */
export function wordsOf(paper: PaperBase, currency = 'EUR'): PaperWords {
  const { money, percent, number, day } = formatsOf(paper.locale, currency)
  return {
    say: (key, values) => say(paper.language, key, values),
    amount: minor => money.format(toDecimalText(minor, currency) as Intl.StringNumericLiteral),
    rate: rateMilli => percent.format(rateMilli / 100_000),
    number: value => number.format(value),
    day: value => day.format(new Date(`${value}T00:00:00Z`)),
  }
}

/** The marks that no one may miss: DEMO, and which copy this is. */
export function marksOf(paper: PaperBase, words: PaperWords): readonly Element[] {
  const marks = [
    ...(paper.demo ? [words.say('paper.demo')] : []),
    ...(paper.copy > 0 ? [words.say('paper.copy', { copy: paper.copy })] : []),
  ]
  return marks.flatMap(text => [{ is: 'banner', text } as const, { is: 'gap', dots: 8 } as const])
}
