import { styled } from '@mui/material/styles'
import * as z from 'zod'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { SwitchField } from '../parts/form/fields.tsx'
import { RateField } from '../parts/form/rate-field.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useNotice } from '../parts/notice/notices.ts'
import { Panel } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'

const Form = styled('form')({
  display: 'flex',
  flexDirection: 'column',
  gap: 12,
  '& > button': { alignSelf: 'flex-start' },
})

const schema = z.object({ wantsGoods: z.boolean(), creditPercentMilli: z.int().min(0).max(100_000) })
type Terms = z.infer<typeof schema>

/** What the supplier of a product does with faulty goods: it counts in the sum of keeping an item. */
export function SupplierTerms({ supplier }: { readonly supplier: { readonly id: string; readonly name: string } }) {
  const t = useText()
  const read = useDeskQuery('suppliers.read', { supplier: supplier.id })
  if (!read.value) return null
  const { wantsGoods, creditPercentMilli } = read.value
  return (
    <Panel>
      <h2>{t('terms.title', { supplier: supplier.name })}</h2>
      <TermsForm supplier={supplier.id} known={{ wantsGoods, creditPercentMilli }} />
    </Panel>
  )
}

function TermsForm({ supplier, known }: { readonly supplier: string; readonly known: Terms }) {
  const t = useText()
  const notice = useNotice()
  const { control, handleSubmit } = useDeskForm<Terms, Terms>(schema, known)
  const save = useCommand('suppliers.setTerms', {
    renews: ['suppliers'],
    onDone: () => notice({ text: 'terms.saved', tone: 'good' }),
  })
  return (
    <Form noValidate onSubmit={handleSubmit(terms => void save.run({ supplier, ...terms }))}>
      <SwitchField control={control} name="wantsGoods" label={t('terms.wants_goods')} />
      <RateField control={control} name="creditPercentMilli" label={t('terms.credit')} />
      {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      <KeyButton type="submit" busy={save.isRunning}>
        {t('terms.save')}
      </KeyButton>
    </Form>
  )
}
