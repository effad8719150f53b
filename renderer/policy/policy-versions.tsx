import { styled } from '@mui/material/styles'
import { Link } from 'wouter'
import type { Output } from '../../shared/contract.ts'
import { weights } from '../parts/measures.ts'
import { Panel } from '../parts/page.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

const List = styled('ol')({ listStyle: 'none', margin: '0 -20px -8px', padding: 0 })
const Version = styled(Link)(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '36px minmax(0, 1fr)',
  gap: 8,
  padding: '10px 20px',
  color: 'inherit',
  textDecoration: 'none',
  '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '&:focus-visible': { outlineOffset: -2 },
  '&[aria-current]': { backgroundColor: theme.vars.palette.soft.accent },
  '& b': { fontWeight: weights.strong },
  '& small': { display: 'block', fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

/** Every published version, the newest first; each can be read as it was. */
export function PolicyVersions(props: {
  readonly versions: Output<'policy.read'>['versions']
  readonly shown: string
}) {
  const t = useText()
  const format = useFormat()
  return (
    <Panel>
      <h2>{t('policy_screen.versions')}</h2>
      <List>
        {props.versions.map(version => (
          <li key={version.id}>
            <Version
              href={`/set-up/policy?version=${version.id}`}
              aria-current={version.id === props.shown ? 'true' : undefined}
            >
              <b>{version.number}</b>
              <span>
                {version.validFrom <= '1970-01-01'
                  ? t('policy_screen.from_start')
                  : t('policy_screen.from', { fromDay: format.day(version.validFrom) })}
                <small>{t('policy_screen.by', { by: version.publishedBy, publishedAt: version.publishedAt })}</small>
                {version.note ? <small>{version.note}</small> : null}
              </span>
            </Version>
          </li>
        ))}
      </List>
    </Panel>
  )
}
