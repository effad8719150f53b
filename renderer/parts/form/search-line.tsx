import InputAdornment from '@mui/material/InputAdornment'
import OutlinedInput from '@mui/material/OutlinedInput'
import { useEffect, useState } from 'react'
import { useSearchParams } from 'wouter'
import { Icon } from '../icon.tsx'

const restMs = 180

/** A line that searches a list as it is typed; its words are kept in the address under `name`. */
export function SearchLine({ name, label }: { readonly name: string; readonly label: string }) {
  const [search, setSearch] = useSearchParams()
  const kept = search.get(name) ?? ''
  const [typed, setTyped] = useState(kept)
  useEffect(() => {
    const words = typed.trim()
    if (words === kept) return
    const timer = window.setTimeout(
      () =>
        setSearch(
          before => {
            const next = new URLSearchParams(before)
            if (words === '') next.delete(name)
            else next.set(name, words)
            return next
          },
          { replace: true },
        ),
      restMs,
    )
    return () => window.clearTimeout(timer)
  }, [typed, kept, name, setSearch])
  return (
    <OutlinedInput
      size="small"
      type="search"
      value={typed}
      placeholder={label}
      onChange={event => setTyped(event.target.value)}
      startAdornment={
        <InputAdornment position="start">
          <Icon name="search" size={18} />
        </InputAdornment>
      }
      inputProps={{ 'aria-label': label }}
      sx={{
        width: 340,
        maxWidth: '100%',
        paddingInlineStart: '12px',
        '& input': { paddingInlineStart: 0 },
        '& input::placeholder': { color: 'text.secondary', opacity: 1 },
      }}
    />
  )
}
