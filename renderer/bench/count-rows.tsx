import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { BenchLine } from '../../shared/bench/contract.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners, heights, sizes, weights } from '../parts/measures.ts'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { type Counted, type CountedExtra, countLine, dropExtra, uncountLine } from './count-state.ts'

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
})
const Row = styled('li')(({ theme }) => ({
  display: 'flex',
  alignItems: 'center',
  flexWrap: 'wrap',
  gap: '4px 12px',
  minHeight: heights.touch + 8,
  padding: '4px 12px',
  borderRadius: corners.control,
  border: '1px solid transparent',
  '&[data-active=true]': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
  },
  '& > b': { flex: '1 1 180px', minWidth: 0, fontWeight: weights.strong },
  '& > button': { minWidth: 52 },
  '& > output': { fontSize: sizes.counter, fontVariantNumeric: 'tabular-nums' },
}))

/** The lines that are awaited with what was counted of each, and below them what nobody asked for. */
export function CountRows(props: {
  readonly lines: readonly BenchLine[]
  readonly counted: Counted
  readonly onChange: (change: (counted: Counted) => Counted) => void
  readonly onLink: (item: CountedExtra, line: BenchLine) => void
}) {
  const t = useText()
  const { lines, counted } = props
  const [at, setAt] = useState(0)
  const active = lines[Math.min(at, lines.length - 1)]
  const more = (line: BenchLine) => props.onChange(sofar => countLine(sofar, line))
  const less = (line: BenchLine) => props.onChange(sofar => uncountLine(sofar, line))
  const unknown = counted.extra.find(item => item.product === null)
  useKeys('bench.title', [
    { keys: 'ArrowDown', label: 'bench.next_line', run: () => setAt(Math.min(at + 1, lines.length - 1)) },
    { keys: 'ArrowUp', label: 'bench.last_line', run: () => setAt(Math.max(0, at - 1)) },
    { keys: '+', label: 'bench.one_more', run: () => active && more(active), enabled: active !== undefined },
    { keys: '-', label: 'bench.one_less', run: () => active && less(active), enabled: active !== undefined },
    ...lines.slice(0, 9).map((line, index) => ({
      keys: String(index + 1),
      label: 'bench.link_to' as const,
      values: { item: line.description },
      run: () => unknown && props.onLink(unknown, line),
      enabled: unknown !== undefined && line.product !== null,
    })),
  ])
  return (
    <>
      <List aria-label={t('bench.step.count')}>
        {lines.map(line => (
          <Row key={line.id} data-active={line === active}>
            <b>{line.description}</b>
            <span>{line.sku}</span>
            <output>{t('bench.counted', { count: counted.units[line.id] ?? 0, awaited: line.awaited })}</output>
            <KeyButton
              keys={line === active ? '-' : undefined}
              aria-label={`${t('bench.one_less')}: ${line.description}`}
              disabled={(counted.units[line.id] ?? 0) === 0}
              onClick={() => less(line)}
            >
              {line === active ? null : '−'}
            </KeyButton>
            <KeyButton
              keys={line === active ? '+' : undefined}
              aria-label={`${t('bench.one_more')}: ${line.description}`}
              onClick={() => more(line)}
            >
              {line === active ? null : '+'}
            </KeyButton>
          </Row>
        ))}
      </List>
      {counted.extra.length > 0 ? (
        <List aria-label={t('bench.extra')}>
          {counted.extra.map(item => (
            <Row key={`${item.came} ${item.code}`}>
              <StatusChip tone="attention">{t(`bench.came.${item.came}`)}</StatusChip>
              <b>{item.description}</b>
              <output>{t('bench.units', { count: item.quantity })}</output>
              {item.product === null
                ? lines
                    .filter(line => line.product !== null)
                    .slice(0, 9)
                    .map((line, index) => (
                      <KeyButton
                        key={line.id}
                        keys={item === unknown ? String(index + 1) : undefined}
                        onClick={() => props.onLink(item, line)}
                      >
                        {t('bench.link_to', { item: line.description })}
                      </KeyButton>
                    ))
                : null}
              <KeyButton quiet onClick={() => props.onChange(sofar => dropExtra(sofar, item))}>
                {t('bench.drop')}
              </KeyButton>
            </Row>
          ))}
        </List>
      ) : null}
    </>
  )
}
