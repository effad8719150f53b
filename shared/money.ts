/** Decimals of currencies that don't have two (ISO 4217); every other listed code has two. */
const unusualDecimals: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
}

/** ISO 4217 codes in circulation. */
const currencyCodes = new Set(
  'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG'.split(
    ' ',
  ),
)

/** Whether a text is the code of a currency in circulation. */
export function isCurrency(code: string): boolean {
  return currencyCodes.has(code)
}

/** All known currency codes, in alphabetical order. */
export function currencies(): readonly string[] {
  return [...currencyCodes]
}

/** How many decimals a currency has: 0, 2 or 3. */
export function decimalsOf(currency: string): number {
  return unusualDecimals[currency] ?? 2
}

/** round(a * b / c) in integers, half up; a and b any sign, c above 0. Exact for any safe integers. */
export function mulDiv(a: number, b: number, c: number): number {
  const numerator = BigInt(a) * BigInt(b) * 2n + BigInt(c)
  const denominator = BigInt(c) * 2n
  const quotient = numerator / denominator
  return Number(numerator < 0n && numerator % denominator !== 0n ? quotient - 1n : quotient)
}

/**
 * Shares `total` over weights: floor each, then one minor unit more to the largest remainders, ties by order.
 * The parts always add up to `total`. Weights all zero: the first part takes everything.
 */
export function share(total: number, weights: readonly number[]): number[] {
  if (total < 0) return share(-total, weights).map(part => (part === 0 ? 0 : -part))
  if (weights.length === 0) return []
  const sum = weights.reduce((a, b) => a + BigInt(b), 0n)
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0))
  const exact = weights.map(weight => BigInt(weight) * BigInt(total))
  const parts = exact.map(value => Number(value / sum))
  const left = total - parts.reduce((a, b) => a + b, 0)
  const byRemainder = exact.map((value, index) => ({ index, rest: value % sum }))
  byRemainder.sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1))
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/** Minor units as plain text with a point, `1234` in EUR as `12.34`: for files, never for screens. */
export function toDecimalText(minor: number, currency: string): string {
  const decimals = decimalsOf(currency)
  if (decimals === 0) return String(minor)
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0')
  return `${minor < 0 ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** Formats minor units for people, in their locale. */
export function formatMoney(minor: number, currency: string, locale: string): string {
  const decimals = decimalsOf(currency)
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(toDecimalText(minor, currency) as Intl.StringNumericLiteral)
}
