import { styled } from '@mui/material/styles'
import { useEffect } from 'react'
import type { Output } from '../../../shared/contract.ts'
import { type ShopSettings, shopSettings } from '../../../shared/shop/settings.ts'
import { explain } from '../../call/explain.ts'
import { useCommand } from '../../call/use-command.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { useMe } from '../../call/use-me.ts'
import { FindingLine } from '../../parts/finding-line.tsx'
import { useDeskForm } from '../../parts/form/use-desk-form.ts'
import { KeyButton } from '../../parts/key-button.tsx'
import { useKeys } from '../../parts/keys/use-keys.ts'
import { useNotice } from '../../parts/notice/notices.ts'
import { ErrorState, SkeletonRows } from '../../parts/states.tsx'
import { StatusChip } from '../../parts/status-chip.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { SetUpPage } from '../../set-up/set-up-page.tsx'
import { CounterPart } from './counter-part.tsx'
import { DaysPart } from './days-part.tsx'
import { MoneyPart } from './money-part.tsx'
import type { ShopValues } from './shop-form.ts'
import { WherePart } from './where-part.tsx'
import { WhoPart } from './who-part.tsx'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })

/** How the shop works: one form, in force once saved, with a way back. */
export function ShopScreen() {
  const read = useDeskQuery('shop.read', {})
  if (read.failure && !read.value) return <ErrorState failure={read.failure} onRetry={read.refresh} />
  if (!read.value) return <SkeletonRows rows={8} />
  return <Shop head={read.value} onStale={read.refresh} />
}

function Shop({ head, onStale }: { readonly head: Output<'shop.read'>; readonly onStale: () => void }) {
  const t = useText()
  const notice = useNotice()
  const { value: here } = useMe()
  const owner = here?.me?.role === 'owner'
  const form = useDeskForm<ShopValues, ShopSettings>(shopSettings, head.settings)
  const save = useCommand('shop.save')
  const { isDirty } = form.formState
  const { reset } = form
  useEffect(() => reset(head.settings, { keepDirtyValues: true }), [reset, head.settings])
  const send = async (settings: ShopSettings) => {
    const before = head.settings
    const reply = await save.run({ version: head.version, settings })
    if (!reply.ok) {
      if (reply.failure.code === 'changed_meanwhile') onStale()
      return
    }
    reset(reply.value.settings)
    const undo = async () => {
      const undone = await save.run({ version: reply.value.version, settings: before })
      if (!undone.ok) return
      reset(undone.value.settings)
      notice({ text: 'shop.undone' })
    }
    notice({ text: 'shop.saved', tone: 'good', undo: () => void undo() })
  }
  const submit = form.handleSubmit(send)
  useKeys('set_up.shop', [{ keys: 'Mod+s', label: 'shop.save', run: () => void submit(), enabled: owner && isDirty }])
  const { control } = form
  return (
    <SetUpPage
      topic="shop"
      stays={isDirty}
      chip={isDirty ? <StatusChip tone="attention">{t('shop.unsaved')}</StatusChip> : null}
      actions={
        <KeyButton
          primary
          keys="Mod+s"
          busy={save.isRunning}
          disabled={!owner || !isDirty}
          onClick={() => void submit()}
        >
          {t('shop.save')}
        </KeyButton>
      }
    >
      {owner ? null : <FindingLine tone="information">{t('shop.owner_only')}</FindingLine>}
      {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      <Form noValidate onSubmit={event => void submit(event)}>
        <WhoPart control={control} />
        <WherePart control={control} />
        <DaysPart control={control} />
        <MoneyPart control={control} />
        <CounterPart control={control} />
      </Form>
    </SetUpPage>
  )
}
