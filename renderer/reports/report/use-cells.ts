import { useCallback } from 'react'
import type { ReportColumn } from '../../../shared/reports/contract.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { useFormat, useText } from '../../parts/text/use-text.ts'

/** A value of a report's row. */
export type Cell = string | number | null | undefined

/** Column types whose values are numbers: at the end of their cell, figures below figures. */
export function isNumeric(type: ReportColumn['type']): boolean {
  return !['text', 'code', 'month', 'day'].includes(type)
}

/** Writes values as their column's type says, in the reader's locale; nothing for what isn't there. */
export function useCells(): (column: ReportColumn, value: Cell) => string {
  const t = useText()
  const format = useFormat()
  return useCallback(
    (column, value) => {
      if (value === null || value === undefined || value === '') return ''
      switch (column.type) {
        case 'money':
          return format.amount(Number(value))
        case 'rate':
          return `${format.number(Number(value) / 1000)} %`
        case 'count':
        case 'units':
        case 'days':
        case 'minutes':
          return format.number(Number(value))
        case 'month':
          return /^\d{4}-\d\d$/.test(String(value)) ? format.month(String(value)) : String(value)
        case 'day':
          return /^\d{4}-\d\d-\d\d/.test(String(value)) ? format.day(String(value).slice(0, 10)) : String(value)
        case 'code':
          return String(value)
            .split(',')
            .map(code => {
              const key = `${column.codes}.${code}`
              return isTextKey(key) ? t(key) : code
            })
            .join(', ')
        case 'text':
          return String(value)
      }
    },
    [t, format],
  )
}
