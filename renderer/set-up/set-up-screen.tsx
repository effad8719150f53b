import { styled } from '@mui/material/styles'
import { Link, useLocation } from 'wouter'
import { useMe } from '../call/use-me.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyHint } from '../parts/keys/key-hint.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners, sizes, weights } from '../parts/measures.ts'
import { Page, PageHead } from '../parts/page.tsx'
import { StatusChip } from '../parts/status-chip.tsx'
import { useText } from '../parts/text/use-text.ts'
import { type Topic, topics } from './topics.ts'

const List = styled('ul')({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(340px, 1fr))',
  gap: 16,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  '@media (max-width: 460px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const Card = styled(Link)(({ theme }) => ({
  display: 'flex',
  gap: 16,
  height: '100%',
  padding: '18px 20px',
  border: `1px solid ${theme.vars.palette.divider}`,
  borderRadius: corners.card,
  backgroundColor: theme.vars.palette.background.paper,
  boxShadow: 'var(--desk-shade)',
  color: 'inherit',
  textDecoration: 'none',
  transition: 'border-color 120ms',
  '&:hover': { borderColor: theme.vars.palette.primary.main },
  '& > i': {
    display: 'grid',
    placeItems: 'center',
    flex: 'none',
    width: 44,
    height: 44,
    borderRadius: corners.control,
    color: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
  },
  '& > span': { flex: 1, minWidth: 0, display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: 2 },
  '& b': { fontSize: sizes.counter, fontWeight: weights.strong },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
}))

/** All of the set-up: one page a topic, a sentence each. */
export function SetUpScreen() {
  const t = useText()
  const [, go] = useLocation()
  const { value } = useMe()
  const role = value?.me?.role
  useKeys(
    'set_up.title',
    topics.map((topic, index) => ({
      keys: String(index + 1),
      label: `set_up.${topic.name}` as const,
      run: () => go(topic.path),
    })),
  )
  return (
    <Page>
      <PageHead title={t('set_up.title')} detail={t('set_up.detail')} />
      <List>
        {topics.map((topic, index) => (
          <li key={topic.name}>
            <Card href={topic.path}>
              <i aria-hidden>
                <Icon name={topic.icon} size={22} />
              </i>
              <span>
                <b>{t(`set_up.${topic.name}`)}</b>
                <small>{t(`set_up.${topic.name}_text`)}</small>
                {role === undefined || topic.allow.includes(role) ? null : <Needs topic={topic} />}
              </span>
              <KeyHint keys={String(index + 1)} />
            </Card>
          </li>
        ))}
      </List>
    </Page>
  )
}

function Needs({ topic }: { readonly topic: Topic }) {
  const t = useText()
  return (
    <StatusChip tone="neutral">{t('set_up.needs', { roles: topic.allow.map(role => t(`role.${role}`)) })}</StatusChip>
  )
}
