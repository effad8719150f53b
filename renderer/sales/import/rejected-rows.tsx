import type { Sentence } from '../../../shared/fields.ts'
import { PlainTable } from '../../parts/plain-table.tsx'
import { useFormat, useSentence, useText } from '../../parts/text/use-text.ts'

/** One row that can't be taken, and why. */
export interface RejectedRow {
  readonly line: number
  readonly column: string | null
  readonly reason: Sentence
}

/** Rows with a mistake: line, column and what is wrong, to be found in the file. */
export function RejectedRows({ rows }: { readonly rows: readonly RejectedRow[] }) {
  const t = useText()
  const say = useSentence()
  const format = useFormat()
  return (
    <PlainTable tabIndex={0} role="region" aria-label={t('import_screen.rejected')} sx={{ maxHeight: 320 }}>
      <table>
        <thead>
          <tr>
            <th scope="col" data-align="end">
              {t('import_screen.line')}
            </th>
            <th scope="col">{t('import_screen.column')}</th>
            <th scope="col">{t('import_screen.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={`${row.line} ${row.column} ${row.reason.key}`}>
              <td data-align="end">{format.number(row.line)}</td>
              <td>{row.column}</td>
              <td>{say(row.reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PlainTable>
  )
}
