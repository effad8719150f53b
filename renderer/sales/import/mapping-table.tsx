import { styled } from '@mui/material/styles'
import { corners, heights, sizes, weights } from '../../parts/measures.ts'
import { Sheet } from '../../parts/page.tsx'
import { useText } from '../../parts/text/use-text.ts'

const Scroller = styled(Sheet)(({ theme }) => ({
  overflow: 'auto',
  '&:focus-visible': { outlineOffset: -2 },
  '& table': { borderCollapse: 'collapse', width: '100%' },
  '& th, & td': {
    padding: '7px 12px',
    textAlign: 'start',
    whiteSpace: 'nowrap',
    maxWidth: 220,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& tbody tr:last-of-type > *': { borderBottom: 0 },
  '& th': { verticalAlign: 'bottom', fontWeight: weights.strong, paddingTop: 12 },
  '& th > span': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis' },
  '& [data-used=false]': { color: theme.vars.palette.text.secondary },
}))
const Choice = styled('select')(({ theme }) => ({
  display: 'block',
  width: '100%',
  minWidth: 132,
  height: heights.dense,
  marginBottom: 8,
  paddingInline: 8,
  border: `1px solid ${theme.vars.palette.soft.edge}`,
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  font: 'inherit',
  fontSize: sizes.body,
  '&[data-used=true]': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
    fontWeight: weights.label,
  },
  '& option': { backgroundColor: theme.vars.palette.background.paper, color: theme.vars.palette.text.primary },
}))

/** A file's first rows, and above each column what it means. Without `onMean`, the meaning is known already. */
export function MappingTable<Field extends string>(props: {
  readonly label: string
  readonly headers: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly fields: readonly { readonly value: Field; readonly label: string }[]
  /** What the column of a title means. */
  readonly meaning: (title: string) => Field | undefined
  readonly onMean?: (title: string, field: Field | null) => void
}) {
  const t = useText()
  const { meaning, onMean } = props
  /** A file's titles may repeat: a column is known by its place. */
  const columns = props.headers.map((title, place) => ({ title, place, used: !onMean || meaning(title) !== undefined }))
  return (
    <Scroller tabIndex={0} role="region" aria-label={props.label}>
      <table>
        <thead>
          <tr>
            {columns.map(({ title, place, used }) => (
              <th key={place} scope="col" data-used={used}>
                {onMean ? (
                  <Choice
                    aria-label={t('import_screen.column_means', { column: title })}
                    value={meaning(title) ?? ''}
                    data-used={meaning(title) !== undefined}
                    onChange={event =>
                      onMean(title, props.fields.find(one => one.value === event.target.value)?.value ?? null)
                    }
                  >
                    <option value="">{t('import_screen.unused')}</option>
                    {props.fields.map(field => (
                      <option key={field.value} value={field.value}>
                        {field.label}
                      </option>
                    ))}
                  </Choice>
                ) : null}
                <span title={title}>{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...props.rows.entries()].map(([line, row]) => (
            <tr key={line}>
              {columns.map(({ place, used }) => (
                <td key={place} title={row[place]} data-used={used}>
                  {row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
