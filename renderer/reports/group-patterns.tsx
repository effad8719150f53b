import { styled } from '@mui/material/styles'
import { type ReasonGroup, reasonGroups } from '../../shared/reports/reason-groups.ts'
import { type GroupLook, groupLooks, useGroupColour } from './group-looks.ts'

const ink = 'rgb(255 255 255 / 0.34)'

const strokes: Readonly<Record<GroupLook['pattern'], string>> = {
  plain: '',
  rising: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
  dots: 'M2 2h.01M6 6h.01',
  crossed: 'M0 0 8 8M8 0 0 8',
  lines: 'M0 2h8M0 6h8',
}

/** The id of a group's pattern in a drawing. */
export function patternId(group: ReasonGroup): string {
  return `reason-${group}`
}

/** The fills of all groups, once in every drawing that uses them. */
export function GroupPatterns() {
  const colourOf = useGroupColour()
  return (
    <defs>
      {reasonGroups.map(group => {
        const { pattern } = groupLooks[group]
        const width = pattern === 'dots' ? 2.4 : 1.2
        return (
          <pattern key={group} id={patternId(group)} width={8} height={8} patternUnits="userSpaceOnUse">
            <rect width={8} height={8} fill={colourOf(group)} />
            <path d={strokes[pattern]} stroke={ink} strokeWidth={width} strokeLinecap="round" fill="none" />
          </pattern>
        )
      })}
    </defs>
  )
}

const Swatch = styled('svg')({ flex: 'none', borderRadius: 3, verticalAlign: '-2px' })

/** A small square in a group's look, for legends and tables. */
export function GroupSwatch({ group }: { readonly group: ReasonGroup }) {
  const colourOf = useGroupColour()
  const { pattern } = groupLooks[group]
  return (
    <Swatch width={12} height={12} viewBox="0 0 12 12" aria-hidden focusable={false}>
      <rect width={12} height={12} rx={3} fill={colourOf(group)} />
      <path
        d={strokes[pattern]}
        transform="translate(2 2)"
        stroke={ink}
        strokeWidth={pattern === 'dots' ? 2.4 : 1.2}
        strokeLinecap="round"
        fill="none"
      />
    </Swatch>
  )
}
