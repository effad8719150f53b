import { useState } from 'react'
import { ChoiceKeys } from '../../../renderer/parts/choice-keys.tsx'
import { KeyButton } from '../../../renderer/parts/key-button.tsx'
import { useKeys } from '../../../renderer/parts/keys/use-keys.ts'
import { Page, PageHead, Panel } from '../../../renderer/parts/page.tsx'
import { useScans } from '../../../renderer/parts/scan/scan-hub.ts'
import { StatusChip } from '../../../renderer/parts/status-chip.tsx'
import { SumLines } from '../../../renderer/parts/sum-lines.tsx'
import { Money } from '../../../renderer/parts/values.tsx'

const reasons = ['Changed mind', 'Wrong size', 'Faulty', 'Not as shown', 'Damaged', 'More'] as const
const grades = [
  ['A', 'Sealed, unused'],
  ['B', 'Opened, as new'],
  ['C', 'Used, works'],
  ['D', 'Faulty, repairable'],
  ['E', 'Unsafe, worthless'],
] as const

/** A return being made: choices by key, a sum, one primary action. What was scanned is shown in a list. */
export function FlowPage() {
  const [reason, setReason] = useState<string | null>(null)
  const [grade, setGrade] = useState<string | null>(null)
  const [scans, setScans] = useState<readonly string[]>([])
  const [paid, setPaid] = useState(0)
  useScans(scan => {
    setScans(before => [...before, scan.text])
    return true
  })
  useKeys('keys.choices', [{ keys: 'Enter', label: 'keys.next_step', run: () => setPaid(count => count + 1) }])
  return (
    <Page
      aside={
        <Panel>
          <h2>To pay</h2>
          <SumLines
            lines={[
              { id: 'goods', label: 'Yoga mat', minor: 3400 },
              { id: 'tax', label: 'VAT 19 % in it', minor: 543, kind: 'detail' },
              { id: 'fee', label: 'Restocking fee, 10 %', minor: -340 },
              {
                id: 'back',
                label: 'Back on card ··4242',
                minor: 3060,
                kind: 'sum',
                note: 'Card has 87.80, nothing refunded yet',
              },
            ]}
          />
          <Money minor={3060} total />
          <KeyButton primary size="large" keys="Enter">
            Pay 30.60 € and print
          </KeyButton>
        </Panel>
      }
    >
      <PageHead
        title="Receipt 1042"
        detail="Tue 3 Nov, till 1 · card ··4242 · 3 lines"
        chip={<StatusChip tone="neutral">12 days ago</StatusChip>}
      />
      <Panel>
        <ChoiceKeys
          label="Reason"
          value={reason}
          onChoose={setReason}
          choices={reasons.map((label, index) => ({ id: label, key: String((index + 1) % 6), label }))}
        />
        <ChoiceKeys
          label="Grade"
          shape="card"
          value={grade}
          onChoose={setGrade}
          choices={grades.map(([id, detail]) => ({ id, key: id, label: id, detail }))}
        />
        <label>
          Note <textarea aria-label="Note" defaultValue="abc" />
        </label>
        <output aria-label="Scans">{scans.join('|')}</output>
        <output aria-label="Chosen">{`${reason ?? '-'} ${grade ?? '-'} ${paid}`}</output>
      </Panel>
    </Page>
  )
}
