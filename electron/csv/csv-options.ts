/** How a CSV file is written. */
export interface CsvOptions {
  readonly delimiter: ',' | ';' | '\t'
  readonly decimal: '.' | ','
  /** A byte order mark first, by which spreadsheets know UTF-8. */
  readonly bom: boolean
  /** Whose decimals the amounts have. */
  readonly currency: string
}

/**
 * What spreadsheets of a locale expect: the decimal sign is the locale's, and where lists are parted by semicolons
 * (wherever the decimal sign is a comma, and in German-speaking Switzerland) so are the cells.
 */
export function csvOptionsOf(locale: string, currency: string): CsvOptions {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  const decimal = parts.find(part => part.type === 'decimal')?.value === ',' ? ',' : '.'
  return { delimiter: decimal === ',' || locale.startsWith('de') ? ';' : ',', decimal, bom: true, currency }
}
