import { useState } from 'react'
import { FindingLine } from '../../../renderer/parts/finding-line.tsx'
import { KeyButton } from '../../../renderer/parts/key-button.tsx'
import { useNotice } from '../../../renderer/parts/notice/notices.ts'
import { Page, PageHead, Panel, Section, Sheet } from '../../../renderer/parts/page.tsx'
import { ListRow, Rows } from '../../../renderer/parts/rows.tsx'
import { EmptyState, ErrorState, SkeletonRows } from '../../../renderer/parts/states.tsx'
import { StatusChip } from '../../../renderer/parts/status-chip.tsx'
import { Money } from '../../../renderer/parts/values.tsx'
import { ConfirmPin } from '../../../renderer/staff/confirm-pin.tsx'

/** Lists, chips, findings and states, as a desk would show them. */
export function PartsPage() {
  const notice = useNotice()
  const [asking, setAsking] = useState(false)
  return (
    <Page
      aside={
        <>
          <Panel>
            <h2>Figures</h2>
            <Money minor={41_230} total />
            <FindingLine tone="good">Within 30 days of the sale (day 12, until 3 Dec)</FindingLine>
            <FindingLine tone="attention" rule="Opened goods">
              Opened: 10 % restocking fee. Not charged if it is faulty.
            </FindingLine>
            <FindingLine tone="problem">Final sale: cannot be returned unless faulty.</FindingLine>
            <FindingLine tone="information">The customer pays return shipping.</FindingLine>
          </Panel>
          <Panel>
            <h2>Actions</h2>
            <KeyButton primary keys="Enter" onClick={() => notice({ text: 'scan.label', undo: () => {} })}>
              Pay 30.60 € and print
            </KeyButton>
            <KeyButton keys="p" onClick={() => setAsking(true)}>
              Ask a second person
            </KeyButton>
            <KeyButton quiet keys="Escape">
              Keep for later
            </KeyButton>
            <KeyButton disabled>Not possible</KeyButton>
          </Panel>
          <ConfirmPin
            open={asking}
            request={{ operation: 'settlements.pay', subject: 'x', amountMinor: 18_900 }}
            why="189.00 € is above your limit of 100.00 €."
            onApproved={() => setAsking(false)}
            onClose={() => setAsking(false)}
          />
        </>
      }
    >
      <PageHead
        title="Tuesday"
        detail="24 November"
        chip={<StatusChip tone="neutral">14 returns</StatusChip>}
        actions={<KeyButton keys="n">New return</KeyButton>}
      />
      <Section title="Waiting for you" detail="4">
        <Rows label="Waiting">
          <ListRow
            name="Receipt 1038"
            status={<StatusChip tone="neutral">Draft, yours</StatusChip>}
            end="9 min"
            href="/returns"
          >
            Kettle 1.7 l, faulty. You were grading.
          </ListRow>
          <ListRow
            name="RMA-26-004809"
            status={<StatusChip tone="attention">Needs approval</StatusChip>}
            end="21 min"
            href="/returns"
          >
            Headphones with a very long product name that never ends, over-ear, 189.00 €. Above your limit.
          </ListRow>
          <ListRow
            name="RMA-26-004790"
            status={<StatusChip tone="information">To receive</StatusChip>}
            end="today"
            href="/returns"
          >
            Second parcel of two has arrived
          </ListRow>
          <ListRow
            name="Label printer"
            status={<StatusChip tone="problem">Answer needed</StatusChip>}
            end="now"
            onPress={() => {}}
          >
            Did the label for RMA-26-004811 come out?
          </ListRow>
        </Rows>
      </Section>
      <Section title="On their way">
        <SkeletonRows rows={2} />
      </Section>
      <Sheet>
        <EmptyState title="No returns yet" actions={<KeyButton>Import sales</KeyButton>}>
          Scan a receipt, or import your sales so that receipts can be found.
        </EmptyState>
      </Sheet>
      <Sheet>
        <ErrorState failure={{ code: 'desk_unreachable' }} onRetry={() => {}} />
      </Sheet>
    </Page>
  )
}
