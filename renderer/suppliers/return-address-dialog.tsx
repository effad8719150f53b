import { styled } from '@mui/material/styles'
import { type Address, address } from '../../shared/shop/settings.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { FindingLine } from '../parts/finding-line.tsx'
import { TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Pair = styled('div')({ display: 'grid', gridTemplateColumns: '1fr 2fr', gap: 16 })
const Actions = styled('div')({ display: 'flex', gap: 8, justifyContent: 'flex-end' })

interface Props {
  readonly supplier: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}

/** Where goods for a supplier are sent. */
export function ReturnAddressDialog(props: Props) {
  const t = useText()
  const read = useDeskQuery('suppliers.read', { supplier: props.supplier.id })
  return (
    <DeskDialog open title={t('goods_to.enter')} onClose={props.onClose}>
      {read.value ? <AddressForm {...props} known={read.value.returnAddress} /> : <SkeletonRows rows={4} />}
    </DeskDialog>
  )
}

function AddressForm({ supplier, onClose, known }: Props & { readonly known: Address | null }) {
  const t = useText()
  const notice = useNotice()
  const empty = { name: supplier.name, street: '', postcode: '', city: '', country: '' }
  const { control, handleSubmit } = useDeskForm<Address, Address>(address as never, known ?? empty)
  const save = useCommand('suppliers.setReturnAddress', {
    renews: ['suppliers'],
    onDone: () => {
      notice({ text: 'goods_to.saved', tone: 'good' })
      onClose()
    },
  })
  return (
    <Form noValidate onSubmit={handleSubmit(returnAddress => void save.run({ supplier: supplier.id, returnAddress }))}>
      <TextField control={control} name="name" label={t('goods_to.name')} />
      <TextField control={control} name="street" label={t('goods_to.street')} autoFocus />
      <Pair>
        <TextField control={control} name="postcode" label={t('goods_to.postcode')} />
        <TextField control={control} name="city" label={t('goods_to.city')} />
      </Pair>
      <TextField control={control} name="country" label={t('goods_to.country')} optional />
      {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      <Actions>
        <KeyButton keys="Escape" onClick={onClose}>
          {t('action.cancel')}
        </KeyButton>
        <KeyButton type="submit" keys="Enter" primary busy={save.isRunning}>
          {t('goods_to.save')}
        </KeyButton>
      </Actions>
    </Form>
  )
}
