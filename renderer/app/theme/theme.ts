import { createTheme, type Theme } from '@mui/material/styles'
import { sizes, weights } from '../../parts/measures.ts'
import { dark, light } from './colours.ts'
import { buttonStyles } from './component-buttons.ts'
import { fieldStyles } from './component-fields.ts'
import { pageStyles } from './component-page.ts'
import { surfaceStyles } from './component-surfaces.ts'
import { paletteOf } from './palette.ts'

const family = '"Inter Variable", system-ui, -apple-system, "Segoe UI", sans-serif'
const text = (size: string, lineHeight: number, weight: number = weights.text) => ({
  fontFamily: family,
  fontSize: size,
  lineHeight,
  fontWeight: weight,
  letterSpacing: 0,
})

/** The look of the desk. Light and dark are both in the style sheet; an attribute on the page chooses. */
export function createDeskTheme(): Theme {
  return createTheme({
    cssVariables: { colorSchemeSelector: 'data-theme', cssVarPrefix: 'desk' },
    colorSchemes: { light: { palette: paletteOf(light) }, dark: { palette: paletteOf(dark) } },
    spacing: 8,
    shape: { borderRadius: 10 },
    transitions: {
      duration: {
        shortest: 120,
        shorter: 120,
        short: 140,
        standard: 160,
        complex: 180,
        enteringScreen: 160,
        leavingScreen: 120,
      },
    },
    typography: {
      fontFamily: family,
      fontSize: 14,
      fontWeightRegular: weights.text,
      fontWeightMedium: weights.label,
      fontWeightBold: weights.strong,
      h1: { ...text(sizes.title, 1.3, weights.strong), letterSpacing: '-0.012em' },
      h2: text(sizes.counter, 1.4, weights.strong),
      h3: text(sizes.body, 1.45, weights.strong),
      h4: { ...text(sizes.total, 1.1, weights.strong), letterSpacing: '-0.022em' },
      h5: text(sizes.title, 1.3, weights.strong),
      h6: text(sizes.body, 1.45, weights.strong),
      subtitle1: text(sizes.counter, 1.5),
      subtitle2: text(sizes.body, 1.45, weights.label),
      body1: text(sizes.counter, 1.5),
      body2: text(sizes.body, 1.45),
      button: { ...text(sizes.body, 1.4, weights.label), textTransform: 'none' },
      caption: text(sizes.hint, 1.4),
      overline: { ...text(sizes.hint, 1.4, weights.label), textTransform: 'none' },
    },
    components: { ...pageStyles, ...buttonStyles, ...fieldStyles, ...surfaceStyles },
  })
}
