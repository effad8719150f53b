import { styled } from '@mui/material/styles'
import { useId } from 'react'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { KeyHint } from '../parts/keys/key-hint.tsx'
import type { KeyGroup } from '../parts/keys/keyboard.ts'
import { useKeyGroups } from '../parts/keys/use-keys.ts'
import { sizes, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'
import { conventions } from './keys.ts'

const Columns = styled('div')({ columns: '280px 2', columnGap: 40 })
const Block = styled('section')(({ theme }) => ({
  breakInside: 'avoid',
  paddingBottom: 20,
  '& h3': { margin: '0 0 4px', fontSize: sizes.body, fontWeight: weights.strong },
  '& dl': { margin: 0 },
  '& dl > div': {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: 16,
    minHeight: 34,
    borderBottom: `1px solid ${theme.vars.palette.divider}`,
  },
  '& dd': { margin: 0, display: 'flex', gap: 4 },
  '& p': { margin: '8px 0 0', color: theme.vars.palette.text.secondary },
}))

interface Heading {
  readonly scope: KeyGroup['scope']
  readonly actions: readonly ReturnType<KeyGroup['actions']>[number][]
}

/** Groups of the same heading under one, the page's own before those of everywhere. */
export function headingsOf(groups: readonly KeyGroup[]): readonly Heading[] {
  const scopes = [...new Set(groups.toReversed().map(group => group.scope))]
  const ordered = [...scopes.filter(scope => scope !== 'keys.everywhere'), 'keys.everywhere' as const]
  return ordered
    .map(scope => ({ scope, actions: groups.filter(one => one.scope === scope).flatMap(one => [...one.actions()]) }))
    .filter(heading => heading.actions.length > 0)
}

function Heading({ heading }: { readonly heading: Heading }) {
  const t = useText()
  const name = useId()
  return (
    <Block aria-labelledby={name}>
      <h3 id={name}>{t(heading.scope)}</h3>
      <dl>
        {heading.actions.map(action => (
          <div key={`${action.keys} ${action.label}`}>
            <dt>{t(action.label, action.values)}</dt>
            <dd>
              <KeyHint keys={action.keys} spoken />
            </dd>
          </div>
        ))}
        {heading.scope === 'keys.everywhere'
          ? conventions.map(convention => (
              <div key={convention.label}>
                <dt>{t(convention.label)}</dt>
                <dd>
                  {convention.keys.map(keys => (
                    <KeyHint key={keys} keys={keys} spoken />
                  ))}
                </dd>
              </div>
            ))
          : null}
      </dl>
      {heading.scope === 'keys.everywhere' ? <p>{t('keys.scan_anywhere')}</p> : null}
    </Block>
  )
}

/** The keyboard map: what is in force right now, from the table that handles it. */
export function KeysDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useText()
  const groups = useKeyGroups().filter(group => group.layer === 0)
  return (
    <DeskDialog open={open} title={t('keys.title')} onClose={onClose} width="md">
      <Columns>
        {headingsOf(groups).map(heading => (
          <Heading key={heading.scope} heading={heading} />
        ))}
      </Columns>
    </DeskDialog>
  )
}
