import { styled } from '@mui/material/styles'
import { useController } from 'react-hook-form'
import * as z from 'zod'
import { contract } from '../../shared/contract.ts'
import type { ProductView } from '../../shared/products/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { MoneyField, NumberField, SwitchField, TextField } from '../parts/form/fields.tsx'
import { useDeskForm } from '../parts/form/use-desk-form.ts'
import { WordsField } from '../parts/form/words-field.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { Panel } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'

const input = contract['products.save'].input
const text = z.string().trim().max(200)
/** Empty texts are sent as null: nothing known. */
const schema = z.object({
  ...input.omit({ id: true, version: true }).shape,
  category: text,
  supplierName: text.max(120),
  taxClass: text,
  bStockSku: text,
})
type Values = z.infer<typeof schema>

const Form = styled('form')({ display: 'flex', flexDirection: 'column', gap: 16 })
const Grid = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
  gap: 16,
  alignItems: 'start',
  '& > [data-wide=true]': { gridColumn: '1 / -1' },
})
const Switches = styled('div')({ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(340px, 1fr))' })
const switches = [
  ['finalSale', 'products.final_sale'],
  ['hygiene', 'products.hygiene'],
  ['serialTracked', 'products.serial_tracked'],
  ['lotTracked', 'products.lot_tracked'],
  ['hazmat', 'products.hazmat'],
  ['dropshipped', 'products.dropshipped'],
] as const

const orNull = (value: string) => (value === '' ? null : value)

/** What a product is and how it is taken back. Without a product, a new one. */
export function ProductForm(props: {
  readonly product: ProductView | null
  readonly mayChange: boolean
  readonly onSaved?: (product: ProductView) => void
}) {
  const t = useText()
  const notice = useNotice()
  const { product, mayChange } = props
  const { control, handleSubmit, formState, reset } = useDeskForm<Values, Values>(schema, valuesOf(product))
  const save = useCommand('products.save', {
    renews: ['products'],
    onDone: saved => {
      reset(valuesOf(saved))
      notice({ text: 'products.saved', values: { name: saved.name }, tone: 'good' })
      props.onSaved?.(saved)
    },
  })
  const submit = handleSubmit(values =>
    save.run({
      ...values,
      ...(product ? { id: product.id, version: product.version } : {}),
      category: orNull(values.category),
      supplierName: orNull(values.supplierName),
      taxClass: orNull(values.taxClass),
      bStockSku: orNull(values.bStockSku),
    }),
  )
  const ready = mayChange && formState.isDirty
  useKeys('nav.products', [{ keys: 'Mod+s', label: 'products.save', run: () => void submit(), enabled: ready }])
  const codes = useController({ control, name: 'codes' }).field
  const tags = useController({ control, name: 'tags' }).field
  return (
    <Form noValidate onSubmit={event => void submit(event)}>
      <Panel>
        <h2>{t('products.about')}</h2>
        <Grid>
          <TextField control={control} name="name" label={t('products.name')} autoFocus={product === null} />
          <TextField control={control} name="sku" label={t('products.sku')} />
          <TextField control={control} name="category" label={t('products.category')} optional />
          <TextField control={control} name="supplierName" label={t('products.supplier')} optional />
          <MoneyField control={control} name="priceMinor" label={t('products.price')} optional />
          <MoneyField control={control} name="unitCostMinor" label={t('products.cost')} optional />
          <div data-wide="true">
            <WordsField
              label={t('products.codes')}
              hint={t('products.codes_hint')}
              value={codes.value}
              onChange={words => codes.onChange([...words])}
            />
          </div>
        </Grid>
      </Panel>
      <Panel>
        <h2>{t('products.handling')}</h2>
        <Switches>
          {switches.map(([name, label]) => (
            <div key={name}>
              <SwitchField control={control} name={name} label={t(label)} />
            </div>
          ))}
        </Switches>
        <Grid>
          <NumberField
            control={control}
            name="warrantyMonths"
            label={t('products.warranty')}
            unit={t('products.months')}
            optional
          />
          <NumberField
            control={control}
            name="weightGrams"
            label={t('products.weight')}
            unit={t('products.grams')}
            optional
          />
          <TextField control={control} name="bStockSku" label={t('products.b_stock')} optional />
          <TextField control={control} name="taxClass" label={t('products.tax_class')} optional />
          <div data-wide="true">
            <WordsField
              label={t('products.tags')}
              hint={t('products.tags_hint')}
              value={tags.value}
              onChange={words => tags.onChange([...words])}
            />
          </div>
        </Grid>
      </Panel>
      {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      {mayChange ? (
        <div>
          <KeyButton primary type="submit" keys="Mod+s" busy={save.isRunning} disabled={!formState.isDirty}>
            {t('products.save')}
          </KeyButton>
        </div>
      ) : null}
    </Form>
  )
}

function valuesOf(product: ProductView | null): Values {
  return {
    sku: product?.sku ?? '',
    name: product?.name ?? '',
    codes: product?.codes ?? [],
    category: product?.category ?? '',
    tags: product?.tags ?? [],
    supplierName: product?.supplier?.name ?? '',
    unitCostMinor: product?.unitCostMinor ?? null,
    priceMinor: product?.priceMinor ?? null,
    taxClass: product?.taxClass ?? '',
    serialTracked: product?.serialTracked ?? false,
    lotTracked: product?.lotTracked ?? false,
    finalSale: product?.finalSale ?? false,
    hygiene: product?.hygiene ?? false,
    hazmat: product?.hazmat ?? false,
    dropshipped: product?.dropshipped ?? false,
    warrantyMonths: product?.warrantyMonths ?? null,
    weightGrams: product?.weightGrams ?? null,
    bStockSku: product?.bStockSku ?? '',
  }
}
