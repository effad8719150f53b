import type { Components, Theme } from '@mui/material/styles'
import { corners, heights, sizes, weights } from '../../parts/measures.ts'

const ring = (theme: Theme) => ({
  '&.Mui-focusVisible, &:focus-visible': {
    outline: `2px solid ${theme.vars.palette.primary.main}`,
    outlineOffset: 2,
  },
})

/** What is pressed. One filled button a screen; the others are quiet. */
export const buttonStyles: Components<Theme> = {
  MuiButton: {
    defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: corners.control,
        minHeight: heights.touch,
        minWidth: heights.touch,
        paddingInline: 14,
        fontWeight: weights.label,
        fontSize: sizes.body,
        whiteSpace: 'nowrap',
        gap: 8,
        transition: 'background-color 120ms, border-color 120ms, color 120ms',
        ...ring(theme),
      }),
      outlined: ({ theme }) => ({
        backgroundColor: theme.vars.palette.background.paper,
        borderColor: theme.vars.palette.divider,
        boxShadow: 'var(--desk-shade)',
        '&:hover': {
          backgroundColor: theme.vars.palette.soft.neutral,
          borderColor: theme.vars.palette.soft.edge,
        },
        '&.Mui-disabled': { borderColor: theme.vars.palette.divider, color: theme.vars.palette.text.disabled },
      }),
      contained: ({ theme }) => ({
        backgroundColor: theme.vars.palette.primary.main,
        color: theme.vars.palette.primary.contrastText,
        fontWeight: weights.strong,
        '@media (forced-colors: active)': { border: '2px solid' },
        '&:hover': { backgroundColor: theme.vars.palette.primary.dark },
        '&.Mui-disabled': {
          backgroundColor: theme.vars.palette.soft.neutral,
          color: theme.vars.palette.text.secondary,
        },
      }),
      text: ({ theme }) => ({
        color: theme.vars.palette.text.primary,
        paddingInline: 10,
        '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
      }),
      sizeSmall: { minHeight: heights.dense, paddingInline: 10 },
      sizeLarge: { minHeight: 56, fontSize: sizes.counter, borderRadius: 12, paddingInline: 20 },
      startIcon: { margin: 0 },
      endIcon: { margin: 0 },
    },
  },
  MuiIconButton: {
    defaultProps: { color: 'inherit' },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: corners.control,
        width: heights.touch,
        height: heights.touch,
        color: theme.vars.palette.text.secondary,
        '&:hover': { backgroundColor: theme.vars.palette.soft.neutral, color: theme.vars.palette.text.primary },
        ...ring(theme),
      }),
      sizeSmall: { width: 32, height: 32, borderRadius: 8 },
    },
  },
  MuiLink: {
    defaultProps: { underline: 'always' },
    styleOverrides: {
      root: ({ theme }) => ({
        color: theme.vars.palette.text.primary,
        textDecorationColor: theme.vars.palette.soft.edge,
        textUnderlineOffset: '0.18em',
        '&:hover': { textDecorationColor: 'currentcolor' },
      }),
    },
  },
  MuiTab: {
    styleOverrides: {
      root: { minHeight: heights.touch, paddingInline: 12, fontSize: sizes.body, minWidth: 0 },
    },
  },
}
