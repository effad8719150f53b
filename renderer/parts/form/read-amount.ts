import { decimalsOf } from '../../../shared/money.ts'

/**
 * An amount as people type it, in minor units; null when it is none.
 * - a comma or a point before the last digits are the decimals; blanks and apostrophes group
 * - both kinds: the last one is for decimals; one kind followed by exactly three digits groups,
 *   unless the currency has three decimals
 * - more decimals than the currency has are refused
 */
export function readAmount(typed: string, currency: string): number | null {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-')
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(text)) return null
  const decimals = decimalsOf(currency)
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
  const sign = text[last]
  const digitsAfter = last === -1 ? 0 : text.length - last - 1
  const bothKinds = text.includes(',') && text.includes('.')
  const repeated = sign !== undefined && text.indexOf(sign) !== last
  const groups = repeated || (digitsAfter === 3 && decimals !== 3 && !bothKinds)
  if (groups && !/^-?\d{1,3}([.,]\d{3})+$/.test(text)) return null
  const cut = last === -1 || groups ? text.length : last
  const whole = text.slice(0, cut).replace(/[.,]/g, '')
  const fraction = text.slice(cut + 1)
  if (fraction.length > decimals || /[.,]/.test(fraction)) return null
  const minor = Number(`${whole === '-' || whole === '' ? `${whole}0` : whole}${fraction.padEnd(decimals, '0')}`)
  return Number.isSafeInteger(minor) ? minor + 0 : null
}
