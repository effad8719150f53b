import type { Components, Theme } from '@mui/material/styles'
import { corners, heights, sizes } from '../../parts/measures.ts'

const lifted = '0 8px 28px rgba(10, 20, 19, 0.16), 0 2px 6px rgba(10, 20, 19, 0.08)'

/** What lies above the page: menus, dialogs, tooltips; and the lines of tables. */
export const surfaceStyles: Components<Theme> = {
  MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
  MuiDialog: {
    styleOverrides: {
      container: { '&:focus-visible': { outline: 'none' } },
      paper: ({ theme }) => ({
        '&:focus-visible': { outline: 'none' },
        borderRadius: 16,
        boxShadow: lifted,
        border: `1px solid ${theme.vars.palette.divider}`,
      }),
    },
  },
  MuiDialogTitle: { styleOverrides: { root: { fontSize: sizes.counter, padding: '20px 24px 8px' } } },
  MuiDialogContent: { styleOverrides: { root: { padding: '8px 24px 16px' } } },
  MuiDialogActions: {
    styleOverrides: { root: { padding: '8px 24px 20px', gap: 8, '& > *': { margin: '0 !important' } } },
  },
  MuiBackdrop: {
    styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgba(10, 20, 19, 0.42)' } } },
  },
  MuiMenu: {
    styleOverrides: {
      paper: ({ theme }) => ({
        borderRadius: 12,
        marginTop: 6,
        minWidth: 220,
        boxShadow: lifted,
        border: `1px solid ${theme.vars.palette.divider}`,
        backgroundColor: theme.vars.palette.soft.raised,
      }),
      list: { padding: 6 },
    },
  },
  MuiMenuItem: {
    styleOverrides: {
      root: ({ theme }) => ({
        minHeight: 40,
        '@media (min-width: 0px)': { minHeight: 40 },
        '@media (pointer: coarse)': { minHeight: heights.touch },
        borderRadius: 8,
        fontSize: sizes.body,
        gap: 10,
        '&.Mui-focusVisible, &:hover': { backgroundColor: theme.vars.palette.soft.neutral },
        '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected.Mui-focusVisible': {
          backgroundColor: theme.vars.palette.soft.accent,
        },
      }),
    },
  },
  MuiTooltip: {
    defaultProps: { describeChild: true, enterDelay: 400, enterNextDelay: 100 },
    styleOverrides: {
      tooltip: ({ theme }) => ({
        backgroundColor: theme.vars.palette.text.primary,
        color: theme.vars.palette.background.default,
        fontSize: sizes.hint,
        fontWeight: 400,
        padding: '6px 10px',
        borderRadius: 8,
        maxWidth: 360,
      }),
    },
  },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({
        borderColor: theme.vars.palette.divider,
        padding: '10px 16px',
        fontSize: sizes.body,
      }),
      head: ({ theme }) => ({ color: theme.vars.palette.text.secondary, fontSize: sizes.hint, fontWeight: 500 }),
    },
  },
  MuiSkeleton: {
    defaultProps: { animation: 'pulse' },
    styleOverrides: {
      root: ({ theme }) => ({ backgroundColor: theme.vars.palette.soft.neutral, borderRadius: corners.key }),
    },
  },
  MuiLinearProgress: { styleOverrides: { root: { borderRadius: 4, height: 6 } } },
}
