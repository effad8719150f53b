import GlobalStyles from '@mui/material/GlobalStyles'
import { styled } from '@mui/material/styles'
import { useMe } from '../call/use-me.ts'
import { sizes, weights } from '../parts/measures.ts'
import { useFormat, useText } from '../parts/text/use-text.ts'

const black = { '--desk-palette-text-primary': '#000', '--desk-palette-text-secondary': '#333' }
const white = { '--desk-palette-background-default': '#fff', '--desk-palette-background-paper': '#fff' }
const onPaper = {
  ...black,
  ...white,
  '--desk-palette-divider': '#bbb',
  '--desk-palette-soft-edge': '#777',
  '--desk-palette-soft-neutral': '#fff',
  '--desk-palette-soft-accent': '#fff',
  '--desk-palette-primary-main': '#000',
  '--desk-palette-success-main': '#000',
  '--desk-palette-error-main': '#000',
  '--desk-shade': 'none',
  '--chart-keep': '100%',
  colorScheme: 'light !important',
}

/** What charts and paper need of the page: colours that carry by night, and no frame around what is printed. */
export function ReportGround() {
  return (
    <GlobalStyles
      styles={{
        ':root': { '--chart-keep': '100%' },
        ':root[data-theme="dark"]': { '--chart-keep': '84%' },
        '@page wide': { size: 'landscape' },
        '@media print': {
          ':root, :root[data-theme="light"], :root[data-theme="dark"]': onPaper,
          '[data-part=actions], [data-part=key]': { display: 'none !important' },
          '[data-part=table]': { maxHeight: 'none !important', overflow: 'visible !important', border: '0 !important' },
          html: { background: '#fff !important' },
          '.recharts-responsive-container, .recharts-responsive-container > div, .recharts-wrapper': {
            width: '100% !important',
            height: 'auto !important',
          },
          '[data-part=table] table': { fontSize: '8.5pt' },
          '[data-part=table] :is(th, td)': {
            position: 'static !important',
            height: 'auto !important',
            padding: '3px 5px !important',
          },
          '[data-part=table] :is(thead th, td:not([data-align=end]))': { whiteSpace: 'normal !important' },
          '[data-part=table] thead button': {
            display: 'inline',
            width: 'auto',
            maxWidth: 'none',
            margin: 0,
            padding: 0,
          },
          '[data-part=table] thead svg': { display: 'none' },
          '[data-part=table] tfoot': { display: 'table-row-group' },
          'body:has([data-part=table][data-wide=true])': { page: 'wide' },
          a: { textDecoration: 'none !important' },
          '*': { printColorAdjust: 'exact', boxShadow: 'none !important' },
        },
      }}
    />
  )
}

const Head = styled('div')({
  display: 'none',
  '@media print': { display: 'block', marginBottom: 12 },
  '& > b': { fontSize: sizes.counter, fontWeight: weights.strong },
  '& > p': { margin: '2px 0 0' },
})

/** What stands above a printed page: the shop, what was asked for, and when it was printed. */
export function PrintHead({ asked }: { readonly asked: readonly string[] }) {
  const t = useText()
  const format = useFormat()
  const { value } = useMe()
  return (
    <Head aria-hidden>
      <b>{value?.shop?.name}</b>
      {asked.map(line => (
        <p key={line}>{line}</p>
      ))}
      <p>{t('reports_screen.printed', { at: format.moment(new Date().toISOString()) })}</p>
    </Head>
  )
}
