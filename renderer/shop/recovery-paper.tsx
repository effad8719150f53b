import GlobalStyles from '@mui/material/GlobalStyles'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { corners, sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'

const Paper = styled(Sheet)(({ theme }) => ({
  width: '100%',
  padding: '28px 32px 20px',
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '& h1': { margin: 0, fontSize: sizes.title, fontWeight: weights.strong, letterSpacing: '-0.012em' },
  '& p': { margin: 0, color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
}))
const Code = styled('output')(({ theme }) => ({
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: '4px 18px',
  padding: '22px 12px',
  borderRadius: corners.control,
  backgroundColor: theme.vars.palette.soft.accent,
  color: theme.vars.palette.text.primary,
  fontSize: '1.625rem',
  fontWeight: weights.strong,
  letterSpacing: '0.08em',
  fontFeatureSettings: '"zero", "tnum", "ss02"',
  userSelect: 'all',
}))
const Foot = styled('div')({ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 12 })

const alone = {
  '@media print': {
    'body *': { visibility: 'hidden' },
    '[data-print=true], [data-print=true] *': { visibility: 'visible' },
    '[data-print=true]': { position: 'fixed', insetInline: 0, top: 0, border: 0, boxShadow: 'none' },
    '[data-print=true] [data-screen]': { display: 'none' },
  },
} as const

/** The recovery code as it goes on paper: alone on the sheet when it is printed. */
export function RecoveryPaper(props: {
  readonly code: string
  readonly shop: string
  readonly owner: string
  /** What only the screen says under it. */
  readonly children?: ReactNode
}) {
  const t = useText()
  useKeys('start.step_code', [{ keys: 'p', label: 'start.code_print', run: () => window.print() }])
  return (
    <Paper data-print="true">
      <GlobalStyles styles={alone} />
      <h1>{t('start.code_title')}</h1>
      <p>{t('start.code_text')}</p>
      <Code aria-label={t('start.code_label')}>
        {[...props.code.matchAll(/[^-]+/g)].map(({ index, 0: group }) => (
          <span key={index}>{group}</span>
        ))}
      </Code>
      <Foot>
        <p>{t('start.code_for', { shop: props.shop, owner: props.owner })}</p>
        <KeyButton data-screen keys="p" icon={<Icon name="printer" />} onClick={() => window.print()}>
          {t('start.code_print')}
        </KeyButton>
      </Foot>
      {props.children ? <div data-screen>{props.children}</div> : null}
    </Paper>
  )
}
