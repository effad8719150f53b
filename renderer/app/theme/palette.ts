import type { PaletteOptions } from '@mui/material/styles'
import type {} from '@mui/material/themeCssVarsAugmentation'
import type { Colours } from './colours.ts'

/** The grounds that carry a meaning, and edges, beside Material UI's own names. */
export interface DeskPalette {
  readonly edge: string
  readonly raised: string
  readonly accent: string
  readonly good: string
  readonly attention: string
  readonly problem: string
  readonly information: string
  readonly neutral: string
}

declare module '@mui/material/styles' {
  interface Palette {
    readonly soft: DeskPalette
  }
  interface PaletteOptions {
    readonly soft?: DeskPalette
  }
}

/** Our colours under the names the component library reads. */
export function paletteOf(colours: Colours): PaletteOptions {
  const meaning = (main: string, strong = main) => ({
    main,
    light: main,
    dark: strong,
    contrastText: colours.onAccent,
  })
  return {
    primary: meaning(colours.accent, colours.accentStrong),
    secondary: meaning(colours.muted, colours.ink),
    success: meaning(colours.good),
    warning: meaning(colours.attention),
    error: meaning(colours.problem),
    info: meaning(colours.information),
    text: { primary: colours.ink, secondary: colours.muted, disabled: colours.edge },
    divider: colours.line,
    background: { default: colours.ground, paper: colours.paper },
    soft: {
      edge: colours.edge,
      raised: colours.raised,
      accent: colours.softAccent,
      good: colours.softGood,
      attention: colours.softAttention,
      problem: colours.softProblem,
      information: colours.softInformation,
      neutral: colours.softNeutral,
    },
  }
}
