import { styled } from '@mui/material/styles'
import { useWatch } from 'react-hook-form'
import * as z from 'zod'
import type { Sent } from '../../shared/contract.ts'
import type { PreviewView } from '../../shared/settlements/contract.ts'
import type { WayView } from '../../shared/settlements/fields.ts'
import { freePayoutKinds } from '../../shared/settlements/tenders.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, SwitchField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { PanelFoot } from '../parts/panel-foot.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

/** How staff decided that the money goes back, where it is not as proposed. */
export type Shared = Pick<Sent<'settlements.pay'>, 'payouts' | 'unavailable' | 'override'>

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Foot = styled(PanelFoot)({ display: 'grid', gap: 12 })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })
const Way = styled('div')({
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 16,
  alignItems: 'start',
  '& > :nth-of-type(2)': { marginTop: 30 },
})

const schema = z.object({
  amounts: z.array(z.int().min(0).nullable()),
  closed: z.array(z.boolean()),
  closedWhy: z.string().trim().max(2000),
  isException: z.boolean(),
  exceptionWhy: z.string().trim().max(2000),
})
type Values = z.infer<typeof schema>

/** Shares a payout out over the tenders of the sale and what the policy allows, down to the last cent. */
export function WaysDialog(props: {
  readonly preview: PreviewView
  readonly onShared: (shared: Shared) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const { preview, onShared, onClose } = props
  const free: readonly WayView[] = freePayoutKinds.map(kind => ({
    tender: null,
    kind,
    lastFour: null,
    mostMinor: null,
  }))
  const ways = [
    ...preview.plan.ways,
    ...free.filter(one => !preview.plan.ways.some(way => way.tender === null && way.kind === one.kind)),
  ]
  const planned = (way: WayView) =>
    preview.plan.payouts.find(one => one.tender === way.tender && one.kind === way.kind)?.amountMinor ?? null
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, {
    amounts: ways.map(planned),
    closed: ways.map(() => false),
    ...{ closedWhy: '', isException: false, exceptionWhy: '' },
  })
  const [amounts, closed, closedWhy, isException, exceptionWhy] = useWatch({
    control,
    name: ['amounts', 'closed', 'closedWhy', 'isException', 'exceptionWhy'],
  })
  const nameOf = ({ tender, kind, lastFour }: WayView) => {
    if (lastFour !== null) return t('flow.card_ending', { lastFour })
    return tender === null ? t(`tender.${kind}`) : t('ways.as_paid', { tender: t(`tender.${kind}`) })
  }
  const isOpen = (index: number) => isException || index < preview.plan.ways.length
  const given = amounts.reduce<number>(
    (sum, one, index) => (isOpen(index) && !closed[index] ? sum + (one ?? 0) : sum),
    0,
  )
  const leftMinor = preview.totalMinor - given
  const told = (!closed.some(Boolean) || closedWhy.trim() !== '') && (!isException || exceptionWhy.trim() !== '')
  const submit = handleSubmit(values => {
    if (leftMinor !== 0 || !told) return
    const payouts = ways.flatMap(({ tender, kind }, index) => {
      const amountMinor = values.amounts[index] ?? 0
      return amountMinor > 0 && isOpen(index) && !values.closed[index] ? [{ tender, kind, amountMinor }] : []
    })
    const unavailable = ways.flatMap(({ tender }, index) =>
      tender !== null && values.closed[index] ? [{ tender, reason: values.closedWhy }] : [],
    )
    onShared({
      payouts,
      ...(unavailable.length > 0 && { unavailable }),
      ...(values.isException && { override: values.exceptionWhy }),
    })
  })
  return (
    <DeskDialog open title={t('ways.title')} onClose={onClose}>
      <Form noValidate onSubmit={submit}>
        {ways.map((way, index) =>
          isOpen(index) ? (
            <Way key={`${way.tender} ${way.kind}`}>
              <MoneyField
                control={control}
                name={`amounts.${index}`}
                autoFocus={index === 0}
                label={nameOf(way)}
                currency={preview.currency}
                disabled={closed[index] ?? false}
                {...(way.mostMinor === null ? {} : { hint: t('ways.most', { mostMinor: way.mostMinor }) })}
              />
              {way.tender === null || way.kind === 'cash' ? null : (
                <SwitchField control={control} name={`closed.${index}`} label={t('ways.closed')} />
              )}
            </Way>
          ) : null,
        )}
        {closed.some(Boolean) ? <TextField control={control} name="closedWhy" label={t('ways.closed_why')} /> : null}
        <SwitchField control={control} name="isException" label={t('ways.exception')} />
        {isException ? <TextField control={control} name="exceptionWhy" label={t('ways.exception_why')} /> : null}
        <Foot>
          <LeftToShare leftMinor={leftMinor} told={told} currency={preview.currency} />
          <Actions>
            <KeyButton keys="Escape" onClick={onClose}>
              {t('action.cancel')}
            </KeyButton>
            <KeyButton type="submit" primary keys="Enter" disabled={leftMinor !== 0 || !told}>
              {t('ways.save')}
            </KeyButton>
          </Actions>
        </Foot>
      </Form>
    </DeskDialog>
  )
}

function LeftToShare(props: { readonly leftMinor: number; readonly told: boolean; readonly currency: string }) {
  const { leftMinor, told, currency } = props
  const t = useText()
  const format = useFormat()
  if (leftMinor === 0) return told ? null : <FindingLine tone="attention">{t('ways.say_why')}</FindingLine>
  const said = format.money(Math.abs(leftMinor), currency)
  return (
    <FindingLine tone="attention">
      {leftMinor > 0 ? t('ways.left', { left: said }) : t('ways.too_much', { over: said })}
    </FindingLine>
  )
}
