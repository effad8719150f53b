import { useState } from 'react'
import type { ReturnView } from '../../shared/returns/views.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { FootedPanel } from '../parts/panel-foot.tsx'
import { useFocusHome, useScans } from '../parts/scan/scan-hub.ts'
import type { LineInHand } from './bench-work.tsx'
import { GradeUnits } from './grade-units.tsx'

/** Grades what was received, line by line; the arrows choose the line, a scan of its product too. */
export function GradePanel(props: {
  readonly one: ReturnView
  readonly lines: readonly LineInHand[]
  readonly wanted: string | null
}) {
  const open = props.lines.filter(line => (line.view.units.received ?? 0) > 0)
  const [at, setAt] = useState<string | null>(props.wanted)
  const focusHome = useFocusHome()
  const index = Math.max(
    0,
    open.findIndex(line => line.bench.id === at),
  )
  const line = open[index]
  const step = (by: number) => setAt(open[(index + by + open.length) % open.length]?.bench.id ?? null)
  useScans(({ text }) => {
    const code = text.trim().toUpperCase()
    const meant = open.find(one => one.bench.codes.some(known => known.toUpperCase() === code))
    if (!meant) return false
    setAt(meant.bench.id)
    focusHome()
    return true
  })
  useKeys('bench.title', [
    { keys: 'ArrowDown', label: 'bench.next_line', run: () => step(1), enabled: open.length > 1 },
    { keys: 'ArrowUp', label: 'bench.last_line', run: () => step(-1), enabled: open.length > 1 },
  ])
  if (!line) return null
  return (
    <FootedPanel>
      {open.length > 1 ? (
        <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
          {open.map(one => (
            <KeyButton
              key={one.bench.id}
              aria-pressed={one === line}
              quiet={one !== line}
              onClick={() => setAt(one.bench.id)}
            >
              {one.bench.description}
            </KeyButton>
          ))}
        </div>
      ) : null}
      <GradeUnits key={line.bench.id} one={props.one} line={line} replaces={null} />
    </FootedPanel>
  )
}
