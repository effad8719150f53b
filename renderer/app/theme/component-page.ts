import type { Components, Theme } from '@mui/material/styles'
import { dark, light } from './colours.ts'

const still = '@media (prefers-reduced-motion: reduce)'

/** The page itself: numerals, focus, selection, motion, scroll bars. */
export const pageStyles: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: theme => ({
      ':root': { '--desk-shade': light.shade },
      ':root[data-theme="dark"]': { '--desk-shade': dark.shade },
      html: { height: '100%', WebkitTextSizeAdjust: '100%' },
      body: {
        height: '100%',
        fontSize: '0.875rem',
        lineHeight: 1.45,
        fontFeatureSettings: '"cv11", "ss03"',
        WebkitFontSmoothing: 'antialiased',
        textRendering: 'optimizeLegibility',
        overflow: 'hidden',
      },
      '#page': { height: '100%' },
      'data, time, output, dd, input, [data-align=end]': { fontVariantNumeric: 'tabular-nums' },
      'a:not([class])': { color: theme.vars.palette.primary.main, textUnderlineOffset: '0.2em' },
      '::selection': { background: theme.vars.palette.soft.accent, color: theme.vars.palette.text.primary },
      ':focus-visible': {
        outline: `2px solid ${theme.vars.palette.primary.main}`,
        outlineOffset: 2,
      },
      '*': { scrollbarWidth: 'thin', scrollbarColor: `${theme.vars.palette.divider} transparent` },
      [still]: {
        '*, *::before, *::after': {
          animationDuration: '1ms !important',
          animationIterationCount: '1 !important',
          transitionDuration: '1ms !important',
          scrollBehavior: 'auto !important',
        },
      },
      '@page': { margin: '14mm' },
      '@media print': {
        'html, body, #page, #page *:has(main), main, main [role=region]': {
          height: 'auto !important',
          maxHeight: 'none !important',
          overflow: 'visible !important',
        },
        body: { background: '#fff !important' },
        '#page *:not(svg, svg *)': {
          color: '#000 !important',
          background: 'none !important',
          boxShadow: 'none !important',
        },
        '.recharts-surface': { width: '100% !important', height: 'auto !important' },
        'tr, figure, li': { breakInside: 'avoid' },
        '[data-print=hide]': { display: 'none !important' },
      },
      '@media (forced-colors: active)': {
        '*': { forcedColorAdjust: 'auto' },
        ':focus-visible': { outline: '3px solid Highlight' },
      },
    }),
  },
  MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
  MuiUseMediaQuery: { defaultProps: { noSsr: true } },
}
