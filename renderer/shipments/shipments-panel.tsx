import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { AdvanceEvent, ShipmentView } from '../../shared/shipments/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { Panel, Section } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ClaimDialog } from './claim-dialog.tsx'
import { ImportLabelDialog, SeeLabelDialog } from './label-dialogs.tsx'
import { ShipmentCard } from './shipment-card.tsx'
import { ShipmentDialog } from './shipment-dialog.tsx'

const List = styled('ul')({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
})
const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))

type Shown =
  | { readonly is: 'edit'; readonly one: ShipmentView | null }
  | { readonly is: 'import' | 'see'; readonly one: ShipmentView }
  | { readonly is: 'claim'; readonly one: ShipmentView; readonly event: 'lose' | 'answer_claim' }

/** The parcels and pickups of a return, and what can be done with them. */
export function ShipmentsPanel({ returnId }: { readonly returnId: string }) {
  const t = useText()
  const [shown, setShown] = useState<Shown | null>(null)
  const { value } = useDeskQuery('shipments.read', { return: returnId })
  const advance = useCommand('shipments.advance')
  if (!value || (!value.mayAdd && value.shipments.length === 0)) return null
  const cause = (one: ShipmentView, event: AdvanceEvent) => {
    if (event === 'lose' || event === 'answer_claim') setShown({ is: 'claim', one, event })
    else void advance.run({ shipment: one.id, event })
  }
  const close = () => setShown(null)
  return (
    <Section
      title={t('shipment.title')}
      actions={
        value.mayAdd ? (
          <KeyButton quiet onClick={() => setShown({ is: 'edit', one: null })}>
            {t('shipment.add')}
          </KeyButton>
        ) : undefined
      }
    >
      <Panel>
        {value.shipments.length === 0 ? <Quiet>{t('shipment.none')}</Quiet> : null}
        {value.shipments.length > 0 ? (
          <List aria-label={t('shipment.title')}>
            {value.shipments.map(one => (
              <ShipmentCard
                key={one.id}
                one={one}
                busy={advance.isRunning}
                onEvent={event => cause(one, event)}
                onEdit={() => setShown({ is: 'edit', one })}
                onImport={() => setShown({ is: 'import', one })}
                onSee={() => setShown({ is: 'see', one })}
              />
            ))}
          </List>
        ) : null}
        {advance.failure ? <FindingLine tone="problem">{explain(advance.failure, t)}</FindingLine> : null}
      </Panel>
      {shown?.is === 'edit' ? (
        <ShipmentDialog
          returnId={returnId}
          open={value.open}
          address={value.address}
          earlier={shown.one}
          onClose={close}
        />
      ) : null}
      {shown?.is === 'import' ? <ImportLabelDialog shipment={shown.one} onClose={close} /> : null}
      {shown?.is === 'see' ? <SeeLabelDialog shipment={shown.one.id} onClose={close} /> : null}
      {shown?.is === 'claim' ? <ClaimDialog shipment={shown.one.id} event={shown.event} onClose={close} /> : null}
    </Section>
  )
}
