import { mulDiv } from '../../money.ts'
import type { DecimalSign } from './rows.ts'

/** A decimal number held exactly: `units` / 10 ^ `scale`. */
export interface Decimal {
  readonly units: number
  readonly scale: number
}

const mostDigits = 15
const plainGroups: Readonly<Record<DecimalSign, RegExp>> = {
  '.': /^\d{1,3}(?:([,' \u2019])\d{3})(?:\1\d{3})*(?:\.\d*)?$/,
  ',': /^\d{1,3}(?:([.' \u2019])\d{3})(?:\1\d{3})*(?:,\d*)?$/,
}
const moneySign = /^(?:[€$£¥]|[A-Z]{3}(?![A-Z]))\s*|\s*(?:[€$£¥]|(?<![A-Z])[A-Z]{3})$/g

/**
 * Reads a number as people and programs write one: `-2.5`, `1,234.50`, `1 234,50 €`, `(12.00)`, `12.00-`.
 * Never through a float. Groups must be of three figures, so a comma that means a decimal is refused where the
 * point does. Answers why not where it is none, or has more than 15 figures.
 */
export function readDecimal(text: string, sign: DecimalSign): Decimal | 'not_a_number' | 'number_too_large' {
  const plain = readPlain(text, sign)
  if (plain !== 'not_a_number') return plain
  return readDressed(text, sign)
}

function readPlain(text: string, sign: DecimalSign): Decimal | 'not_a_number' | 'number_too_large' {
  const negative = text.charCodeAt(0) === 45
  const point = sign.charCodeAt(0)
  let units = 0
  let digits = 0
  let scale = -1
  for (let at = negative ? 1 : 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) {
      units = units * 10 + code - 48
      if (units > 0) digits += 1
      if (scale >= 0) scale += 1
    } else if (code === point && scale < 0) scale = 0
    else return 'not_a_number'
  }
  const length = text.length - (negative ? 1 : 0) - (scale >= 0 ? 1 : 0)
  if (length === 0) return 'not_a_number'
  if (digits > mostDigits || scale > mostDigits) return 'number_too_large'
  return { units: negative && units !== 0 ? -units : units, scale: Math.max(scale, 0) }
}

function readDressed(text: string, sign: DecimalSign): Decimal | 'not_a_number' | 'number_too_large' {
  if (text.length > 40) return 'not_a_number'
  let bare = text
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replace('\u2212', '-')
    .trim()
  let negative = false
  if (bare.startsWith('(') && bare.endsWith(')')) {
    negative = true
    bare = bare.slice(1, -1)
  }
  bare = bare.replaceAll(moneySign, '').trim()
  if (/^[-+]/.test(bare) || bare.endsWith('-')) {
    if (negative) return 'not_a_number'
    negative = !bare.startsWith('+')
    bare = bare.replace(/^[-+]\s*|-$/, '').replaceAll(moneySign, '')
  }
  if (plainGroups[sign].test(bare)) bare = bare.replaceAll(sign === '.' ? /[,' \u2019]/g : /[.' \u2019]/g, '')
  if (!/^[\d.,]+$/.test(bare)) return 'not_a_number'
  return readPlain(negative ? `-${bare}` : bare, sign)
}

/** A decimal as a whole number of 10 ^ -`decimals`, or null where it has more decimals than that. */
export function toMinor(value: Decimal, decimals: number): number | null {
  if (value.scale <= decimals) return scaledUp(value.units, decimals - value.scale)
  const divisor = 10 ** (value.scale - decimals)
  return value.units % divisor === 0 ? value.units / divisor : null
}

/** value * times in minor units, rounded half up. `times` is a whole number. Null beyond what is counted exactly. */
export function timesToMinor(value: Decimal, times: number, decimals: number): number | null {
  const product = value.units * times
  if (!Number.isSafeInteger(product)) return null
  if (value.scale <= decimals) return scaledUp(product, decimals - value.scale)
  const divisor = 10 ** (value.scale - decimals)
  return product % divisor === 0 ? product / divisor : mulDiv(product, 1, divisor)
}

/** A decimal as text with a point. */
export function decimalText(value: Decimal): string {
  if (value.scale === 0) return String(value.units)
  const digits = String(Math.abs(value.units)).padStart(value.scale + 1, '0')
  return `${value.units < 0 ? '-' : ''}${digits.slice(0, -value.scale)}.${digits.slice(-value.scale)}`
}

function scaledUp(units: number, by: number): number | null {
  const scaled = by === 0 ? units : units * 10 ** by
  return Number.isSafeInteger(scaled) ? scaled : null
}
