import { styled } from '@mui/material/styles'
import { useState } from 'react'
import type { Output } from '../../shared/contract.ts'
import { saleChannels } from '../../shared/policy/facts.ts'
import type { PolicyEntry, Scope } from '../../shared/policy/policy-document.ts'
import { type RuleId, ruleIds, ruleOf } from '../../shared/policy/rules/index.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { LabelledSelect, LabelledText } from '../parts/form/labelled.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ProductPick } from '../products/product-pick.tsx'
import { firstSettings } from './setting-kind.ts'

const kinds = ['shop', 'channel', 'category', 'supplier', 'product', 'tag', 'customer_group'] as const
type Kind = (typeof kinds)[number]
const Fields = styled('div')({ display: 'flex', flexDirection: 'column', gap: 16, padding: '4px 0 8px' })

function scopeOf(kind: Kind, value: string): Scope | null {
  if (kind === 'shop') return { kind }
  if (value === '') return null
  if (kind === 'channel') {
    const channel = saleChannels.find(one => one === value)
    return channel ? { kind, channel } : null
  }
  if (kind === 'category') return { kind, category: value }
  if (kind === 'customer_group') return { kind, group: value }
  if (kind === 'product') return { kind, productId: value }
  return kind === 'supplier' ? { kind, supplierId: value } : { kind, tag: value }
}

/** Which rule is added, and for which goods. Its settings come next. */
export function NewEntryDialog(props: {
  readonly policy: Output<'policy.read'>
  readonly onAdd: (entry: PolicyEntry) => void
  readonly onClose: () => void
}) {
  const t = useText()
  const [id, setId] = useState<RuleId>('return_window')
  const [kind, setKind] = useState<Kind>('shop')
  const [value, setValue] = useState('')
  const { policy } = props
  const scope = scopeOf(kind, value.trim())
  const options = {
    channel: saleChannels.map(one => ({ value: one as string, label: t(`sale_channel.${one}`) })),
    category: policy.categories.map(one => ({ value: one, label: one })),
    supplier: policy.suppliers.map(one => ({ value: one.id, label: one.name })),
  }
  const rule = ruleOf(id)
  const add = () => {
    if (rule && scope) props.onAdd({ rule: id, scope, settings: firstSettings(rule) as PolicyEntry['settings'] })
  }
  return (
    <DeskDialog
      open
      width="xs"
      title={t('policy_screen.add')}
      onClose={props.onClose}
      actions={
        <KeyButton primary disabled={scope === null} onClick={add}>
          {t('start.go_on')}
        </KeyButton>
      }
    >
      <Fields>
        <LabelledSelect
          label={t('policy_screen.rule')}
          value={id}
          options={ruleIds.map(one => ({ value: one, label: t(`policy_rule.${one}`) }))}
          onChange={setId}
        />
        <LabelledSelect
          label={t('policy_screen.scope')}
          value={kind}
          options={kinds
            .filter(one => one !== 'category' || options.category.length > 0)
            .filter(one => one !== 'supplier' || options.supplier.length > 0)
            .map(one => ({ value: one, label: t(`policy_scope.${one}`) }))}
          onChange={next => {
            setKind(next)
            setValue(next in options ? (options[next as keyof typeof options][0]?.value ?? '') : '')
          }}
        />
        {kind === 'shop' ? null : kind === 'product' ? (
          <ProductPick value={value} onChange={setValue} />
        ) : kind === 'tag' || kind === 'customer_group' ? (
          <LabelledText
            label={t('policy_screen.scope_value')}
            hint={t(kind === 'tag' ? 'policy_screen.tag_hint' : 'policy_screen.group_hint')}
            value={value}
            onChange={setValue}
          />
        ) : (
          <LabelledSelect
            label={t('policy_screen.scope_value')}
            value={value}
            options={options[kind]}
            onChange={setValue}
          />
        )}
      </Fields>
    </DeskDialog>
  )
}
