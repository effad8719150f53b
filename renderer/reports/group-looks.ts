import { useTheme } from '@mui/material/styles'
import { useCallback } from 'react'
import type { ReasonGroup } from '../../shared/reports/reason-groups.ts'
import { seriesColours } from '../parts/meaning-colours.ts'

/** How a group of reasons is drawn: a colour and a pattern, the same everywhere, so that colour never stands alone. */
export interface GroupLook {
  /** Null: the accent, which is another one by night. */
  readonly colour: string | null
  readonly pattern: 'plain' | 'rising' | 'dots' | 'crossed' | 'lines'
}

/** The looks of all groups. */
export const groupLooks: Readonly<Record<ReasonGroup, GroupLook>> = {
  mind: { colour: null, pattern: 'plain' },
  size: { colour: seriesColours[1] ?? '#7a5bbf', pattern: 'rising' },
  described: { colour: seriesColours[2] ?? '#cf8a1e', pattern: 'dots' },
  faulty: { colour: seriesColours[3] ?? '#c2463c', pattern: 'crossed' },
  other: { colour: seriesColours[5] ?? '#8b9a97', pattern: 'lines' },
}

/** The colour of a group in the theme of the moment. */
export function useGroupColour(): (group: ReasonGroup) => string {
  const { palette } = useTheme().vars
  const accent = palette.primary.main
  return useCallback(group => groupLooks[group].colour ?? accent, [accent])
}
