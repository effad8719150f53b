import { styled } from '@mui/material/styles'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { corners, sizes, weights } from '../measures.ts'
import { useText } from '../text/use-text.ts'

const Cap = styled('kbd')(({ theme }) => ({
  display: 'inline-flex',
  alignItems: 'center',
  justifyContent: 'center',
  minWidth: 20,
  height: 20,
  padding: '1px 5px 0',
  borderRadius: corners.key,
  border: `1px solid ${theme.vars.palette.divider}`,
  borderBottomWidth: 2,
  backgroundColor: theme.vars.palette.background.paper,
  color: theme.vars.palette.text.secondary,
  fontFamily: 'inherit',
  fontSize: sizes.hint,
  fontWeight: weights.strong,
  lineHeight: 1,
  flex: 'none',
  '.MuiButton-contained &': {
    backgroundColor: 'transparent',
    borderColor: 'color-mix(in srgb, currentcolor 50%, transparent)',
    color: 'inherit',
  },
}))

const signs: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Shift: '⇧',
}

/** The name of a key as it is written on a keyboard. */
export function useKeyName(): (key: string) => string {
  const t = useText()
  const mac = /mac/i.test(navigator.platform)
  return key => {
    if (key === 'Mod') return mac ? '⌘' : t('key.control')
    if (key === 'Alt' && mac) return '⌥'
    const name = `key.${key.toLowerCase()}`
    return signs[key] ?? (isTextKey(name) ? t(name) : key.length === 1 ? key.toUpperCase() : key)
  }
}

/** The key that does the same, on the button it belongs to: `<KeyHint keys="F2" />`. Readers skip it unless `spoken`. */
export function KeyHint({ keys, spoken = false }: { readonly keys: string; readonly spoken?: boolean }) {
  const nameOf = useKeyName()
  const parts = keys.length > 1 ? keys.split('+') : [keys]
  return (
    <Cap aria-hidden={!spoken} data-part="key">
      {parts.map(nameOf).join(' ')}
    </Cap>
  )
}
