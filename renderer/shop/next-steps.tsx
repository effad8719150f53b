import { styled } from '@mui/material/styles'
import { Icon, type IconName } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { KeyHint } from '../parts/keys/key-hint.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners, sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { RowButton } from '../parts/row-button.ts'
import { useText } from '../parts/text/use-text.ts'
import { StartSteps } from './start-steps.tsx'

const Column = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  gap: 24,
  width: 'min(640px, 100%)',
  '& > header': { textAlign: 'center' },
  '& > header > h1': { margin: 0, fontSize: sizes.title, fontWeight: weights.strong, letterSpacing: '-0.012em' },
  '& > header > p': { margin: '6px 0 0' },
})
const Text = styled('p')(({ theme }) => ({ color: theme.vars.palette.text.secondary }))
const List = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 })
const Step = styled(RowButton)(({ theme }) => ({
  display: 'flex',
  gap: 16,
  padding: '16px 20px',
  '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  '&:focus-visible': { outlineOffset: -2, borderRadius: corners.card },
  'li:not(:last-of-type) > &': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > i': {
    display: 'grid',
    placeItems: 'center',
    width: 40,
    height: 40,
    borderRadius: corners.control,
    color: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
  },
  '& > span': { flex: 1, minWidth: 0 },
  '& b': { display: 'block', fontSize: sizes.counter, fontWeight: weights.strong },
  '& small': { fontSize: 'inherit', color: theme.vars.palette.text.secondary },
}))

const steps = [
  { name: 'import', icon: 'upload', path: '/set-up/import', keys: '1' },
  { name: 'printer', icon: 'printer', path: '/set-up/printers', keys: '2' },
  { name: 'staff', icon: 'customers', path: '/set-up/staff', keys: '3' },
] as const satisfies readonly { name: string; icon: IconName; path: string; keys: string }[]

/** What to do first in a new shop, or straight to the desk. */
export function NextSteps({ shop, onGo }: { readonly shop: string; readonly onGo: (path: string) => void }) {
  const t = useText()
  useKeys('start.step_next', [
    ...steps.map(step => ({ keys: step.keys, label: `start.next_${step.name}` as const, run: () => onGo(step.path) })),
    { keys: 'Enter', label: 'start.next_desk' as const, run: () => onGo('/') },
  ])
  return (
    <Column>
      <StartSteps at={2} />
      <header>
        <h1>{t('start.next_title', { shop })}</h1>
        <Text>{t('start.next_text')}</Text>
      </header>
      <Sheet sx={{ width: '100%' }}>
        <List>
          {steps.map(step => (
            <li key={step.name}>
              <Step type="button" onClick={() => onGo(step.path)}>
                <i aria-hidden>
                  <Icon name={step.icon} size={22} />
                </i>
                <span>
                  <b>{t(`start.next_${step.name}`)}</b>
                  <small>{t(`start.next_${step.name}_text`)}</small>
                </span>
                <KeyHint keys={step.keys} />
              </Step>
            </li>
          ))}
        </List>
      </Sheet>
      <KeyButton primary size="large" keys="Enter" autoFocus onClick={() => onGo('/')}>
        {t('start.next_desk')}
      </KeyButton>
    </Column>
  )
}
