import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { BenchLine, BenchParcel } from '../../shared/bench/contract.ts'
import { type ParcelCondition, parcelConditions } from '../../shared/returns/receipts.ts'
import { callDesk } from '../call/call-desk.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Panel } from '../parts/page.tsx'
import { type ScanRead, useFocusHome, useScans } from '../parts/scan/scan-hub.ts'
import { useText } from '../parts/text/use-text.ts'
import { CountRows } from './count-rows.tsx'
import {
  type Counted,
  type CountedExtra,
  countExtra,
  countedUnits,
  countLine,
  lineOfCode,
  moveExtra,
  nothingCounted,
} from './count-state.ts'

const conditionKeys: Readonly<Record<ParcelCondition, string>> = {
  intact: 'i',
  damaged: 'd',
  opened: 'p',
  none: 'n',
  elsewhere: 'e',
}
const Foot = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center' })

/** Counts a parcel by scanning what is in it: each scan is one unit, what nobody asked for gets a line of its own. */
export function CountPanel(props: {
  readonly returnId: string
  readonly lines: readonly BenchLine[]
  readonly parcel: BenchParcel | null
  readonly onDone: () => void
}) {
  const t = useText()
  const { lines, parcel } = props
  const awaited = lines.filter(line => line.awaited > 0)
  const [counted, setCounted] = useState<Counted>(nothingCounted)
  const [chosen, setCondition] = useState<ParcelCondition | null>(null)
  const places = useDeskQuery('suppliers.goodsTo', { return: props.returnId }).value?.places ?? []
  const away = awaited.filter(line => places.some(place => place.lines.includes(line.id)))
  const allAway = away.length > 0 && away.length === awaited.length && counted.extra.length === 0
  const condition = chosen ?? (allAway ? 'elsewhere' : null)
  const receive = useCommand('returns.receive', { onDone: props.onDone })
  const link = useCommand('products.linkCode')
  const focusHome = useFocusHome()
  useScans(async scan => {
    const mine = await readScan(scan, lines, counted)
    if (mine === null) return false
    focusHome()
    setCounted(sofar =>
      'line' in mine
        ? countLine(sofar, mine.line)
        : countExtra(sofar, {
            ...mine.extra,
            description: mine.extra.description || t('bench.unknown_item', { code: mine.extra.code }),
          }),
    )
    return true
  })
  const units = countedUnits(counted)
  const missing = awaited.reduce((sum, line) => sum + line.awaited - (counted.units[line.id] ?? 0), 0)
  const send = (last: boolean) =>
    void receive.run({
      return: props.returnId,
      shipments: parcel ? [parcel.id] : [],
      lines: Object.entries(counted.units).flatMap(([line, quantity]) => (quantity > 0 ? [{ line, quantity }] : [])),
      extra: counted.extra.map(({ came, product, description, code, quantity }) => ({
        ...{ came, description, quantity },
        ...(product === null ? {} : { product }),
        ...(code === '' ? {} : { code }),
      })),
      last,
      parcelCondition: condition ?? 'none',
    })
  const linkTo = async (item: CountedExtra, line: BenchLine) => {
    if (line.product === null) return
    const linked = await link.run({ product: line.product, code: item.code })
    if (linked.ok) setCounted(sofar => moveExtra(sofar, item, line))
  }
  useKeys('bench.title', [
    { keys: 'Enter', label: 'bench.step.count', run: () => send(false), enabled: units > 0 && !receive.isRunning },
    { keys: 'l', label: 'bench.last', run: () => send(true), enabled: missing > 0 && !receive.isRunning },
  ])
  const failure = receive.failure ?? link.failure
  return (
    <Panel>
      <FindingLine tone="information">
        {parcel ? `${[parcel.carrier, parcel.tracking].filter(Boolean).join(' ')} · ` : null}
        {t('bench.count_hint')}
      </FindingLine>
      <CountRows
        lines={awaited}
        counted={counted}
        onChange={setCounted}
        onLink={(item, line) => void linkTo(item, line)}
      />
      <ChoiceKeys
        label={t('bench.condition')}
        choices={parcelConditions
          .filter(id => id !== 'elsewhere' || away.length > 0)
          .map(id => ({ id, key: conditionKeys[id], label: t(`bench.condition.${id}`) }))}
        value={condition}
        onChoose={setCondition}
      />
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
      <Foot>
        <KeyButton primary keys="Enter" busy={receive.isRunning} disabled={units === 0} onClick={() => send(false)}>
          {t('bench.receive', { units: t('bench.units', { count: units }) })}
        </KeyButton>
        {missing > 0 ? (
          <KeyButton keys="l" busy={receive.isRunning} onClick={() => send(true)}>
            {t('bench.last')}
          </KeyButton>
        ) : null}
        {missing > 0 ? <span>{t('bench.last_hint', { count: missing })}</span> : null}
      </Foot>
    </Panel>
  )
}

type Meant = { readonly line: BenchLine } | { readonly extra: Omit<CountedExtra, 'quantity'> }

/** What a scan means while counting; null: an RMA, a label or a tag, which the bench itself opens. */
async function readScan(scan: ScanRead, lines: readonly BenchLine[], counted: Counted): Promise<Meant | null> {
  const codes = [scan.text, scan.alternative].filter(code => code !== null)
  const line = codes.map(code => lineOfCode(lines, counted, code)).find(one => one !== null)
  if (line) return { line }
  for (const code of codes) if ((await callDesk('bench.open', { code })).ok) return null
  for (const code of codes) {
    const found = await callDesk('sales.find', { text: code, kinds: ['product'] })
    const hit = found.ok ? found.value.hits.find(one => one.exact) : undefined
    if (!hit) continue
    const known = lines.find(one => one.product === hit.id)
    return known ? { line: known } : { extra: { came: 'wrong', product: hit.id, description: hit.title, code } }
  }
  return { extra: { came: 'wrong', product: null, description: '', code: scan.text } }
}
