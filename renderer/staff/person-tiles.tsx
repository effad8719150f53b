import { styled } from '@mui/material/styles'
import type { StaffTile } from '../../shared/staff/contract.ts'
import type { TextKey } from '../../shared/texts/catalogue.ts'
import { Initials } from '../parts/initials.tsx'
import { KeyHint } from '../parts/keys/key-hint.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'

const List = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(232px, 1fr))',
  gap: 10,
  width: '100%',
  margin: 0,
  padding: 0,
  listStyle: 'none',
})
const Tile = styled('button')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  gap: 12,
  width: '100%',
  minHeight: 68,
  padding: '10px 14px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.card,
  backgroundColor: theme.vars.palette.background.paper,
  boxShadow: 'var(--desk-shade)',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  transition: 'border-color 120ms, background-color 120ms',
  '&:hover': { borderColor: theme.vars.palette.primary.main },
  '& > div': { flex: 1, minWidth: 0 },
  '& b, & small': { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '& b': { fontWeight: weights.strong },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

/** People to pick from: by a press, or the first nine by number. */
export function PersonTiles(props: {
  readonly people: readonly StaffTile[]
  readonly label: string
  readonly scope: TextKey
  readonly onPick: (person: StaffTile) => void
}) {
  const t = useText()
  const { people, label, onPick } = props
  useKeys(
    props.scope,
    people.slice(0, 9).map((person, index) => ({
      keys: String(index + 1),
      label: 'keys.choose',
      values: { group: label, choice: person.name },
      run: () => onPick(person),
    })),
  )
  return (
    <List aria-label={label}>
      {people.map((person, index) => (
        <li key={person.id}>
          <Tile type="button" onClick={() => onPick(person)} title={person.name}>
            <Initials aria-hidden>{person.initials}</Initials>
            <div>
              <b>{person.name}</b>
              <small>{t(`role.${person.role}`)}</small>
            </div>
            {index < 9 ? <KeyHint keys={String(index + 1)} /> : null}
          </Tile>
        </li>
      ))}
    </List>
  )
}
