import { styled } from '@mui/material/styles'
import { Icon } from '../parts/icon.tsx'
import { sizes, weights } from '../parts/measures.ts'
import { useText } from '../parts/text/use-text.ts'

const List = styled('ol')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '6px 20px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  color: theme.vars.palette.text.secondary,
  '& > li': { display: 'flex', alignItems: 'center', gap: 8 },
  '& > li[aria-current]': { color: theme.vars.palette.text.primary, fontWeight: weights.label },
}))
const Disc = styled('span')(({ theme }) => ({
  display: 'grid',
  placeItems: 'center',
  width: 22,
  height: 22,
  borderRadius: 11,
  fontSize: sizes.hint,
  fontWeight: weights.strong,
  border: `1px solid ${theme.vars.palette.soft.edge}`,
  'li[aria-current] &': {
    borderColor: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.primary.main,
    color: theme.vars.palette.primary.contrastText,
  },
  '&[data-done=true]': {
    borderColor: 'transparent',
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
  },
}))

const steps = ['start.step_shop', 'start.step_code', 'start.step_next'] as const

/** How far the set-up is; `at` counts from 0. */
export function StartSteps({ at }: { readonly at: 0 | 1 | 2 }) {
  const t = useText()
  return (
    <List aria-label={t('start.steps')}>
      {steps.map((step, index) => (
        <li key={step} aria-current={index === at ? 'step' : undefined}>
          <Disc data-done={index < at} aria-hidden>
            {index < at ? <Icon name="check" size={13} /> : index + 1}
          </Disc>
          {t(step)}
        </li>
      ))}
    </List>
  )
}
