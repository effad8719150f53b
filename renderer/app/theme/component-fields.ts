import type { Components, Theme } from '@mui/material/styles'
import { corners, heights, sizes, weights } from '../../parts/measures.ts'

/** What is typed into: the label stands above, the edge is plain, the ring is the accent. */
export const fieldStyles: Components<Theme> = {
  MuiOutlinedInput: {
    defaultProps: { notched: false },
    styleOverrides: {
      root: ({ theme }) => ({
        borderRadius: corners.control,
        minHeight: heights.touch,
        fontSize: sizes.body,
        backgroundColor: theme.vars.palette.background.paper,
        '& .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.soft.edge, top: 0 },
        '& .MuiOutlinedInput-notchedOutline legend': { display: 'none' },
        '&:hover .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.text.secondary },
        '&.Mui-focused .MuiOutlinedInput-notchedOutline': {
          borderColor: theme.vars.palette.primary.main,
          borderWidth: 2,
        },
        '&.Mui-error .MuiOutlinedInput-notchedOutline': { borderColor: theme.vars.palette.error.main },
        '&.Mui-disabled': { backgroundColor: theme.vars.palette.soft.neutral },
      }),
      input: {
        padding: '0 12px',
        height: heights.touch,
        boxSizing: 'border-box',
        '&:focus-visible': { outline: 'none' },
      },
      multiline: { padding: '11px 12px', '& textarea': { height: 'auto', padding: 0 } },
      sizeSmall: { minHeight: heights.dense, '& input': { height: heights.dense } },
    },
  },
  MuiInputBase: { styleOverrides: { input: { '&:focus-visible': { outline: 'none' } } } },
  MuiFormLabel: {
    styleOverrides: {
      root: ({ theme }) => ({
        fontSize: sizes.body,
        fontWeight: weights.label,
        color: theme.vars.palette.text.primary,
        '&.Mui-focused': { color: theme.vars.palette.text.primary },
      }),
    },
  },
  MuiFormHelperText: {
    styleOverrides: {
      root: ({ theme }) => ({
        marginInline: 0,
        marginTop: 6,
        fontSize: sizes.body,
        lineHeight: 1.4,
        color: theme.vars.palette.text.secondary,
        '&.Mui-error': { color: theme.vars.palette.error.main },
      }),
    },
  },
  MuiFormControlLabel: {
    styleOverrides: {
      root: { marginLeft: -10, marginRight: 0, minHeight: heights.touch },
      label: { fontSize: sizes.body },
    },
  },
  MuiSelect: { styleOverrides: { select: { display: 'flex', alignItems: 'center', minHeight: '0 !important' } } },
  MuiCheckbox: { defaultProps: { color: 'primary' } },
  MuiSwitch: {
    defaultProps: { color: 'primary' },
    styleOverrides: {
      root: { width: 58, height: heights.touch, padding: '10px 8px' },
      switchBase: {
        padding: 13,
        left: -1,
        '&.Mui-checked': { transform: 'translateX(18px)' },
        '&.Mui-checked + .MuiSwitch-track': { opacity: 1 },
      },
      thumb: { width: 18, height: 18, boxShadow: 'none', backgroundColor: '#fff' },
      track: ({ theme }) => ({ borderRadius: 12, opacity: 1, backgroundColor: theme.vars.palette.soft.edge }),
    },
  },
}
