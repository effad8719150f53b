import type { Failure, Result } from '../../result.ts'

/** How a text file of rows is to be read: guessed by sniffing, changeable by the person who imports. */
export interface FileShape {
  readonly delimiter: Delimiter
  readonly encoding: string
  readonly decimal: DecimalSign
  readonly dateOrder: DateOrder
}

/** Signs that may part the cells of a row. */
export const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

/** Signs that may part whole units from fractions. */
export const decimalSigns = ['.', ','] as const
export type DecimalSign = (typeof decimalSigns)[number]

/** Order of year, month and day in a date of figures; a date that begins with four figures is always read as `ymd`. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const
export type DateOrder = (typeof dateOrders)[number]

/** One record of a file. `line` is the first line it stands on, counted from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  readonly fault: RowFault | null
}

/** What is wrong with one record as text; `column` counts from 1. */
export interface RowFault {
  readonly code: 'quote_misplaced' | 'cell_too_long' | 'too_many_cells' | 'control_character'
  readonly column: number
}

/** Consecutive records, with how far the file has been read. */
export interface RowBatch {
  readonly rows: readonly Row[]
  readonly bytesRead: number
}

/** Batches of records, ending early with a refusal when the file as a whole can't be read. */
export type RowStream = AsyncIterable<Result<RowBatch, ReadFailure>>

/** Why a file as a whole can't be read. Lines and columns count from 1. */
export type ReadFailure =
  | FileFailure<'file_missing'>
  | FileFailure<'not_a_file'>
  | FileFailure<'file_unreadable'>
  | FileFailure<'file_empty'>
  | FileFailure<'no_rows'>
  | FileFailure<'file_too_large', { readonly bytes: number; readonly limit: number }>
  | FileFailure<'file_binary', { readonly kind: BinaryKind }>
  | FileFailure<'encoding_unknown', { readonly encoding: string }>
  | FileFailure<'bad_encoding', { readonly encoding: string; readonly line: number; readonly column: number }>
  | FileFailure<'unclosed_quote', { readonly line: number; readonly column: number }>
  | FileFailure<'row_too_long', { readonly line: number; readonly limit: number }>
  | FileFailure<'too_many_rows', { readonly line: number; readonly limit: number }>
  | FileFailure<'too_many_columns', { readonly line: number; readonly columns: number; readonly limit: number }>

type FileFailure<C extends string, V = unknown> = Failure & { readonly code: C } & V

/** What a file that isn't text seems to be. */
export const binaryKinds = [
  'spreadsheet_or_zip',
  'old_spreadsheet',
  'pdf',
  'picture',
  'packed',
  'database',
  'other',
] as const
export type BinaryKind = (typeof binaryKinds)[number]
