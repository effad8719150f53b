import type { Sent } from '../../../shared/contract.ts'
import { guessSalesMapping } from '../../../shared/sales/import/guess-mapping.ts'
import { readHeader, titleKey } from '../../../shared/sales/import/header.ts'
import type { SalesMapping } from '../../../shared/sales/import/profile.ts'
import type { FileShape } from '../../../shared/sales/import/rows.ts'
import { callDesk } from '../../call/call-desk.ts'

/** How a file is read and what its columns mean. */
export type SalesShape = NonNullable<Sent<'sales.import'>['profile']>

/** The field a column's title stands for. */
export function fieldOf<Field extends string>(
  columns: Readonly<Partial<Record<Field, string>>>,
  title: string,
): Field | undefined {
  const named = Object.entries(columns) as [Field, string | undefined][]
  return named.find(([, mapped]) => mapped !== undefined && titleKey(mapped) === titleKey(title))?.[0]
}

/** The columns with one of them meaning something else; what meant that before means nothing now. */
export function withMeaning<Field extends string>(
  columns: Readonly<Partial<Record<Field, string>>>,
  title: string,
  field: Field | null,
): Partial<Record<Field, string>> {
  const before = fieldOf(columns, title)
  const kept = Object.entries(columns).filter(([name]) => name !== before && name !== field)
  return Object.fromEntries(field === null ? kept : [...kept, [field, title]]) as Partial<Record<Field, string>>
}

/**
 * The shape of a file that is now read in another way. Where none of the mapped columns is there any more,
 * what they mean is guessed anew from the columns that are.
 */
export async function reread(ticket: string, file: FileShape, mapping: SalesMapping): Promise<SalesShape> {
  const reply = await callDesk('sales.preview', { ticket, format: 'mapped', profile: { file, mapping } })
  if (!reply.ok) return { file, mapping }
  const header = readHeader(reply.value.headers)
  const fits = (Object.values(mapping.columns) as (string | undefined)[]).some(
    title => title !== undefined && header.find(title) !== null,
  )
  if (fits) return { file, mapping }
  const rows = reply.value.rows.map((cells, index) => ({ line: index + 2, cells, fault: null }))
  return { file, mapping: guessSalesMapping(header, rows, mapping.taxMode) }
}
