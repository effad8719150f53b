import LinearProgress from '@mui/material/LinearProgress'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Mark } from '../parts/mark.tsx'
import { corners, sizes, weights } from '../parts/measures.ts'
import { Sheet } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { CounterVignette, ShopVignette } from './vignettes.tsx'

const Head = styled('header')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  textAlign: 'center',
  '& h1': {
    margin: '18px 0 6px',
    fontSize: '2rem',
    lineHeight: 1.2,
    fontWeight: weights.strong,
    letterSpacing: '-0.022em',
  },
  '& p': { margin: 0, fontSize: sizes.counter, color: theme.vars.palette.text.secondary },
}))
const Pair = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  gap: 24,
  width: '100%',
  '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
})
const Card = styled(Sheet)(({ theme }) => ({
  position: 'relative',
  display: 'flex',
  flexDirection: 'column',
  borderRadius: corners.card + 2,
  transition: 'border-color 140ms, box-shadow 140ms',
  '&:hover, &:has(:focus-visible)': { borderColor: theme.vars.palette.primary.main },
  '& > [data-part=picture]': { backgroundColor: theme.vars.palette.soft.neutral },
  '&[data-kind=demo] > [data-part=picture]': { backgroundColor: theme.vars.palette.soft.accent },
  '& h2': { margin: 0, fontSize: '1.125rem', fontWeight: weights.strong, letterSpacing: '-0.008em' },
  '& p': { margin: '4px 0 14px', color: theme.vars.palette.text.secondary, textWrap: 'pretty' },
  '& ul': { margin: '0 0 20px', padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 8 },
  '& li': { display: 'flex', gap: 10, alignItems: 'flex-start' },
  '& li > svg': { color: theme.vars.palette.primary.main, marginTop: 1 },
  '& button': { width: '100%', marginTop: 'auto' },
  '& button::after': { content: '""', position: 'absolute', inset: 0, borderRadius: 'inherit' },
}))
const Words = styled('div')({ display: 'flex', flexDirection: 'column', flex: 1, padding: '20px 24px 24px' })
const Wait = styled('div')({ position: 'absolute', insetInline: 0, top: 146 })

/** One of the two ways to start. */
function Way(props: {
  readonly kind: 'demo' | 'own'
  readonly picture: ReactNode
  readonly button: ReactNode
  readonly waits: string | null
}) {
  const t = useText()
  const { kind } = props
  return (
    <Card data-kind={kind}>
      <div data-part="picture">{props.picture}</div>
      {props.waits === null ? null : (
        <Wait>
          <LinearProgress aria-label={props.waits} />
        </Wait>
      )}
      <Words>
        <h2>{t(`start.${kind}_title`)}</h2>
        <p>{t(`start.${kind}_text`)}</p>
        <ul>
          {([1, 2, 3] as const).map(fact => (
            <li key={fact}>
              <Icon name="check" size={18} />
              {t(`start.${kind}_fact_${fact}`)}
            </li>
          ))}
        </ul>
        {props.button}
      </Words>
    </Card>
  )
}

/** The very first page: look around in the demo shop, or start with one's own. */
export function StartChoice(props: {
  readonly opening: boolean
  readonly problem: ReactNode
  readonly onDemo: () => void
  readonly onOwn: () => void
}) {
  const t = useText()
  const { opening, onDemo, onOwn } = props
  useKeys('start.title', [
    { keys: '1', label: 'start.demo', run: onDemo, enabled: !opening },
    { keys: '2', label: 'start.own', run: onOwn, enabled: !opening },
  ])
  return (
    <>
      <Head>
        <Mark size={52} />
        <h1>{t('start.title')}</h1>
        <p>{t('start.text')}</p>
      </Head>
      <Pair>
        <Way
          kind="demo"
          picture={<CounterVignette />}
          waits={opening ? t('start.demo_opening') : null}
          button={
            <KeyButton primary size="large" keys="1" autoFocus busy={opening} onClick={onDemo}>
              {t(opening ? 'start.demo_opening' : 'start.demo')}
            </KeyButton>
          }
        />
        <Way
          kind="own"
          picture={<ShopVignette />}
          waits={null}
          button={
            <KeyButton size="large" keys="2" disabled={opening} onClick={onOwn}>
              {t('start.own')}
            </KeyButton>
          }
        />
      </Pair>
      {props.problem}
    </>
  )
}
