import { useState } from 'react'
import type { Sent } from '../../shared/contract.ts'
import type { PreviewView } from '../../shared/settlements/contract.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useText } from '../parts/text/use-text.ts'
import { type Less, LessDialog } from './less-dialog.tsx'
import { type Shared, WaysDialog } from './ways-dialog.tsx'

/** What staff changed of a payment as it was proposed. */
export interface Changed {
  readonly less: Less | null
  readonly shared: Shared | null
}

export const unchanged: Changed = { less: null, shared: null }

/** The changes as the desk is asked with them; units of the other lines are settled as they are. */
export function changedInput(
  { less, shared }: Changed,
  lines: readonly { readonly line: string; readonly quantity: number }[],
): Pick<Sent<'settlements.pay'>, 'lines' | 'payouts' | 'unavailable' | 'override'> {
  if (!less) return { ...shared }
  const units = new Map<string, number>()
  for (const { line, quantity } of lines) units.set(line, (units.get(line) ?? 0) + quantity)
  const { partialMinor, reason } = less
  return {
    ...shared,
    lines: [...units].map(([line, quantity]) => ({
      ...{ line, quantity },
      ...(line === less.line ? { partialMinor, reason } : {}),
    })),
  }
}

/** Gives less or shares out, each by its key, and says what is changed. */
export function Changes(props: {
  readonly preview: PreviewView
  readonly changed: Changed
  readonly onChange: (changed: Changed) => void
  readonly mayGiveLess: boolean
}) {
  const t = useText()
  const { preview, changed, onChange } = props
  const [open, setOpen] = useState<'less' | 'ways' | null>(null)
  const mayShare = preview.totalMinor > 0
  const { less, shared } = changed
  const giveAll = () => onChange({ ...unchanged })
  const asProposed = () => onChange({ ...changed, shared: null })
  useKeys('keys.walk_in', [
    less
      ? { keys: 'm', label: 'less.undo', run: giveAll }
      : { keys: 'm', label: 'less.open', run: () => setOpen('less'), enabled: props.mayGiveLess },
    shared
      ? { keys: 'x', label: 'ways.undo', run: asProposed }
      : { keys: 'x', label: 'ways.open', run: () => setOpen('ways'), enabled: mayShare },
  ])
  const closedWhy = shared?.unavailable?.[0]?.reason
  return (
    <>
      {less ? <FindingLine tone="attention">{t('less.given', { reason: less.reason })}</FindingLine> : null}
      {shared ? (
        <FindingLine tone="attention">
          {shared.override === undefined ? t('ways.shared') : t('ways.excepted', { reason: shared.override })}
          {closedWhy === undefined ? null : ` ${closedWhy}`}
        </FindingLine>
      ) : null}
      <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
        {less ? (
          <KeyButton keys="m" onClick={giveAll}>
            {t('less.undo')}
          </KeyButton>
        ) : props.mayGiveLess ? (
          <KeyButton keys="m" onClick={() => setOpen('less')}>
            {t('less.open')}
          </KeyButton>
        ) : null}
        {shared ? (
          <KeyButton keys="x" onClick={asProposed}>
            {t('ways.undo')}
          </KeyButton>
        ) : mayShare ? (
          <KeyButton keys="x" onClick={() => setOpen('ways')}>
            {t('ways.open')}
          </KeyButton>
        ) : null}
      </div>
      {open === 'less' ? (
        <LessDialog
          preview={preview}
          onLess={given => {
            onChange({ less: given, shared: null })
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'ways' ? (
        <WaysDialog
          preview={preview}
          onShared={given => {
            onChange({ ...changed, shared: given })
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}
