import type * as z from 'zod'
import type { Behind, ColumnType, reportView } from '../../shared/reports/contract.ts'

type Column = z.input<typeof reportView>['columns'][number]

/** What a column says besides its name and type. */
export interface ColumnOptions {
  /** Its title's key after `report.column.`, where that isn't its name. */
  readonly title?: string
  readonly codes?: string
  readonly behind?: Behind | undefined
  readonly hidden?: boolean
}

/** A column whose title is `report.column.<name>`, the unit in the name left out. */
export function column(name: string, type: ColumnType, options: ColumnOptions = {}): Column {
  const { title = snake(name), codes = null, behind = null, hidden = false } = options
  return { name, title: `report.column.${title}`, type, codes, behind, hidden }
}

function snake(name: string): string {
  return name.replace(/(Minor|Milli)$/, '').replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
}
