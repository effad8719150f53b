import type { Theme } from '@mui/material/styles'
import type { IconName } from './icon.tsx'

/** The four meanings, and the two that mean nothing: `neutral` and the accent. */
export type Tone = 'good' | 'attention' | 'problem' | 'information' | 'neutral' | 'accent'

const names = {
  good: 'success',
  attention: 'warning',
  problem: 'error',
  information: 'info',
  accent: 'primary',
} as const

/** Ink and soft ground of a tone. */
export function toneColours(theme: Theme, tone: Tone): { readonly ink: string; readonly ground: string } {
  const { palette } = theme.vars
  const ink = tone === 'neutral' ? palette.text.secondary : palette[names[tone]].main
  return { ink, ground: palette.soft[tone] }
}

/** The drawing that goes with a tone, since colour never stands alone. */
export const toneIcon: Readonly<Record<Tone, IconName>> = {
  good: 'check',
  attention: 'warning',
  problem: 'problem',
  information: 'information',
  neutral: 'circle',
  accent: 'circle',
}
