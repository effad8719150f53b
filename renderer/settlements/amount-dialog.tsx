import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import * as z from 'zod'
import { supervisors } from '../../shared/define.ts'
import type { ReturnView } from '../../shared/returns/views.ts'
import { type AmountKind, amountKinds } from '../../shared/settlements/bases.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { ChoiceKeys } from '../parts/choice-keys.tsx'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, SwitchField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { HowPaid } from './how-paid.tsx'
import { usePaying } from './use-paying.tsx'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })
const Muted = styled('span')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))

const schema = z.object({
  amountMinor: z.int().min(1).nullable(),
  reason: z.string().trim().min(1).max(2000),
  keepsGoods: z.boolean(),
})
type Values = z.infer<typeof schema>

/** Gives an amount without goods: an allowance, a price match, shipping, or what was held back. */
export function AmountDialog(props: { readonly one: ReturnView; readonly onClose: () => void }) {
  const t = useText()
  return (
    <DeskDialog open title={t('amount.title')} onClose={props.onClose}>
      <Amount {...props} />
    </DeskDialog>
  )
}

function Amount({ one, onClose }: Parameters<typeof AmountDialog>[0]) {
  const t = useText()
  const format = useFormat()
  const role = useMe().value?.me?.role
  const ofSale = one.lines.filter(line => line.saleLine !== null)
  const mayAdd = role !== undefined && supervisors.includes(role) && ofSale.some(line => line.heldBackMinor > 0)
  const [kind, setKind] = useState<AmountKind>('allowance')
  const [line, setLine] = useState(ofSale[0]?.id ?? '')
  const [wish, setWish] = useState<PayoutWish | null>(null)
  const { control, handleSubmit } = useDeskForm<Values, Values>(schema, {
    ...{ amountMinor: null, reason: '', keepsGoods: true },
  })
  const typed = useWatch({ control, name: 'amountMinor' })
  const amountMinor = typed !== null && Number.isInteger(typed) && typed > 0 ? typed : null
  const asked = {
    ...{ return: one.id, kind, amountMinor: amountMinor ?? 0 },
    ...(kind === 'shipping_only' ? {} : { line }),
    ...(wish === null ? {} : { wish }),
  }
  const preview = useDeskQuery('settlements.previewAmount', asked, { enabled: amountMinor !== null })
  const give = useCommand('settlements.giveAmount')
  const { pay, isPaying, failure, signing } = usePaying(onClose)
  const shown = amountMinor === null ? undefined : preview.value
  const picked = ofSale.find(candidate => candidate.id === line)
  const staying = (picked?.units.awaiting ?? 0) > 0 && (kind === 'allowance' || kind === 'price_match')
  const submit = handleSubmit(({ reason, keepsGoods }) => {
    if (!shown) return
    const chosen = wish ?? shown.plan.wishes[0]
    const input = { ...asked, ...(chosen === undefined ? {} : { wish: chosen }), reason, keepsGoods }
    void pay(approval =>
      give.run({ ...input, expectedTotalMinor: shown.totalMinor, ...(approval === undefined ? {} : { approval }) }),
    )
  })
  const problem = failure ?? (amountMinor === null ? null : preview.failure)
  return (
    <Form noValidate onSubmit={submit}>
      <ChoiceKeys
        label={t('amount.what')}
        choices={amountKinds
          .filter(id => id !== 'held_back' || mayAdd)
          .map((id, index) => ({ id, key: `Alt+${index + 1}`, label: t(`basis.${id}`) }))}
        value={kind}
        onChoose={setKind}
      />
      {kind !== 'shipping_only' && ofSale.length > 1 ? (
        <ChoiceKeys
          label={t('amount.line')}
          choices={ofSale.map(({ id, description }) => ({ id, label: description }))}
          value={line}
          onChoose={setLine}
        />
      ) : null}
      {picked && kind === 'held_back' ? (
        <Muted>{t('amount.held', { heldMinor: picked.heldBackMinor })}</Muted>
      ) : picked && picked.creditedMinor + picked.allowedMinor > 0 ? (
        <Muted>{t('amount.left', { givenMinor: picked.creditedMinor + picked.allowedMinor })}</Muted>
      ) : null}
      <MoneyField autoFocus control={control} name="amountMinor" label={t('amount.how_much')} currency={one.currency} />
      <TextField control={control} name="reason" label={t('amount.why')} />
      {staying ? <SwitchField control={control} name="keepsGoods" label={t('amount.stays')} /> : null}
      {shown ? (
        <HowPaid preview={shown} wish={wish} onWish={setWish} />
      ) : problem ? null : (
        <Muted>{t('amount.enter')}</Muted>
      )}
      {problem ? <FindingLine tone="problem">{explain(problem, t)}</FindingLine> : null}
      <Actions>
        <KeyButton keys="Escape" onClick={onClose}>
          {t('action.cancel')}
        </KeyButton>
        <KeyButton type="submit" primary keys="Enter" busy={isPaying} disabled={!shown}>
          {t('amount.pay', { total: format.money(shown?.totalMinor ?? 0, one.currency) })}
        </KeyButton>
      </Actions>
      {signing}
    </Form>
  )
}
