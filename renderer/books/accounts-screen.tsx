import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { AccountMap, ShapeMap } from '../../shared/books/account-map.ts'
import { type AccountKey, type AccountKind, accountKeys, accounts } from '../../shared/books/accounts.ts'
import { journalShapes } from '../../shared/books/shapes.ts'
import type { Output } from '../../shared/contract.ts'
import { explain } from '../call/explain.ts'
import { useCommand } from '../call/use-command.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { FindingLine } from '../parts/finding-line.tsx'
import { LabelledSelect, LabelledText } from '../parts/form/labelled.tsx'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useNotice } from '../parts/notice/notices.ts'
import { Page, PageHead, Panel } from '../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import { ShapeSigns, ShapeTitles } from './shape-extras.tsx'

const Grid = styled('div')({
  display: 'grid',
  gap: '14px 20px',
  gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
})
const Foot = styled('div')({ display: 'flex', alignItems: 'center', gap: 16 })
const kinds: readonly AccountKind[] = ['income', 'liability', 'asset', 'expense']

/** Where the journal posts to: the program in use and its name for each account. */
export function AccountsScreen() {
  const found = useDeskQuery('books.accounts', {})
  if (found.failure && !found.value) return <ErrorState failure={found.failure} onRetry={found.refresh} />
  if (!found.value) return <SkeletonRows rows={8} />
  return <AccountsForm key={found.value.version} found={found.value} />
}

function AccountsForm({ found }: { readonly found: Output<'books.accounts'> }) {
  const t = useText()
  const notice = useNotice()
  const [, go] = useLocation()
  const [map, setMap] = useState<AccountMap>(found.map)
  const save = useCommand('books.saveAccounts', {
    renews: ['books'],
    onDone: () => notice({ text: 'accounts_screen.saved' }),
  })
  const changed = JSON.stringify(map) !== JSON.stringify(found.map)
  useKeys('accounts_screen.title', [{ keys: 'Escape', label: 'keys.back', run: () => go('/books'), enabled: !changed }])
  const { shape } = map
  const current = map.maps[shape]
  const change = (part: Partial<ShapeMap>) =>
    setMap({ ...map, maps: { ...map.maps, [shape]: { ...current, ...part } } })
  const gaps = accountKeys.filter(key => (current.accounts[key] ?? '') === '').length
  const hint = shape === 'plain' ? undefined : t(`accounts_screen.${shape}_hint`)
  return (
    <Page>
      <PageHead
        title={t('accounts_screen.title')}
        detail={t('accounts_screen.text')}
        actions={
          <Button component={Link} href="/books" variant="outlined">
            <Icon name="chevron_left" size={18} />
            {t('accounts_screen.back')}
          </Button>
        }
      />
      <Panel>
        <LabelledSelect
          label={t('accounts_screen.shape')}
          hint={shape === 'plain' ? undefined : t('accounts_screen.shape_hint')}
          value={shape}
          options={journalShapes.map(value => ({ value, label: t(`accounts_screen.shape_${value}`) }))}
          onChange={value => setMap({ ...map, shape: value })}
        />
        {hint ? <FindingLine tone="information">{hint}</FindingLine> : null}
      </Panel>
      {kinds.map(kind => (
        <Panel key={kind} as="section">
          <h2>{t(`accounts_screen.kind_${kind}`)}</h2>
          <Grid>
            {accountKeys
              .filter(key => accounts[key] === kind)
              .map(key => (
                <AccountField
                  key={key}
                  account={key}
                  value={current.accounts[key] ?? ''}
                  onChange={value => change({ accounts: { ...current.accounts, [key]: value } })}
                />
              ))}
          </Grid>
        </Panel>
      ))}
      <ShapeSigns shape={shape} map={current} onChange={change} />
      <ShapeTitles shape={shape} map={current} onChange={change} />
      {save.failure ? <FindingLine tone="problem">{explain(save.failure, t)}</FindingLine> : null}
      <Foot>
        <KeyButton
          primary
          busy={save.isRunning}
          disabled={!changed}
          onClick={() => void save.run({ version: found.version, map })}
        >
          {t('accounts_screen.save')}
        </KeyButton>
        {gaps > 0 ? <FindingLine tone="attention">{t('accounts_screen.gaps', { count: gaps })}</FindingLine> : null}
      </Foot>
    </Page>
  )
}

function AccountField(props: {
  readonly account: AccountKey
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const t = useText()
  return (
    <LabelledText
      label={t(`account.${props.account}`)}
      value={props.value}
      problem={props.value.trim() === '' ? t('accounts_screen.missing') : null}
      onChange={props.onChange}
    />
  )
}
