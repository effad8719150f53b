import Skeleton from '@mui/material/Skeleton'
import { styled } from '@mui/material/styles'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'wouter'
import type { Parameters } from '../../shared/reports/behind.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Icon } from '../parts/icon.tsx'
import { sizes, weights } from '../parts/measures.ts'
import { Panel } from '../parts/page.tsx'
import { ErrorState } from '../parts/states.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'
import { type MonthPart, partsOf } from './month-parts.ts'
import { RankedBars } from './ranked-bars.tsx'
import { reportHref, withValues } from './report-address.ts'
import { lookOf } from './series-looks.ts'
import { ShareBar } from './share-bar.tsx'
import { useCell } from './use-cell.ts'

const Head = styled('div')(({ theme }) => ({
  display: 'flex',
  alignItems: 'baseline',
  gap: 8,
  '& h2': { margin: 0, fontSize: sizes.body, fontWeight: weights.strong },
  '& small': { fontSize: sizes.hint, color: theme.vars.palette.text.secondary, whiteSpace: 'nowrap' },
  '& > a:last-of-type': {
    marginInlineStart: 'auto',
    display: 'inline-flex',
    alignSelf: 'center',
    color: theme.vars.palette.text.secondary,
    borderRadius: 6,
    padding: 2,
  },
  '& > a:last-of-type:hover': { color: theme.vars.palette.primary.main },
}))
const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))

/** What all cards of a month are given. */
interface CardProps {
  readonly month: string
  readonly filters: Parameters
}

function Card(props: {
  readonly title: string
  readonly detail?: string
  readonly report: string
  readonly by?: string
  readonly month: string
  readonly children: ReactNode
}) {
  const { title, report, month } = props
  const t = useText()
  const [search] = useSearchParams()
  const asked = withValues(search, { from: month, until: month, ...(props.by ? { by: props.by } : {}) })
  return (
    <Panel as="section" aria-label={title}>
      <Head>
        <h2>{title}</h2>
        {props.detail ? <small>{props.detail}</small> : null}
        <Link
          href={reportHref(report, asked)}
          aria-label={`${title}: ${t('month.see_report')}`}
          title={t('month.see_report')}
          data-print="hide"
        >
          <Icon name="chevron_right" size={16} />
        </Link>
      </Head>
      {props.children}
    </Panel>
  )
}

function useParts(report: string, by: string, { month, filters }: CardProps) {
  const t = useText()
  const { cell } = useCell()
  const own: Parameters = report === 'returns_by_month' ? { by } : {}
  const found = useDeskQuery(
    'reports.run',
    { report, parameters: { ...filters, from: month, until: month, ...own } },
    { keepPrevious: true },
  )
  const parts: readonly MonthPart[] | null = found.value ? partsOf(found.value, by, 'units', { t, cell }) : null
  return { parts, found }
}

/** The mix of a month by grade, place or outcome. */
export function ShareCard(
  props: CardProps & {
    readonly by: 'grade' | 'disposition' | 'outcome'
    readonly title: string
    readonly none: string
  },
) {
  const { parts, found } = useParts('returns_by_month', props.by, props)
  return (
    <Card title={props.title} report="returns_by_month" by={props.by} month={props.month}>
      {found.failure && !parts ? (
        <ErrorState failure={found.failure} onRetry={found.refresh} />
      ) : parts === null ? (
        <Skeleton variant="rounded" height={48} />
      ) : parts.length === 0 ? (
        <Quiet>{props.none}</Quiet>
      ) : (
        <ShareBar parts={parts} />
      )}
    </Card>
  )
}

/** Why things came back in the month, the most first. */
export function ReasonsCard(props: CardProps & { readonly most: number }) {
  const t = useText()
  const format = useFormat()
  const { parts, found } = useParts('returns_by_month', 'reason', props)
  const title = t('month.reasons')
  return (
    <Card title={title} detail={t('month.units')} report="returns_by_month" by="reason" month={props.month}>
      <Ranking
        {...{ parts, found, title, month: props.month }}
        most={props.most}
        marked
        write={one => format.number(one.amount)}
      />
    </Card>
  )
}

/** Suppliers or products of the month by units, with the share of what was sold. */
export function SubjectCard(props: CardProps & { readonly subject: 'supplier' | 'product'; readonly most: number }) {
  const { subject } = props
  const t = useText()
  const format = useFormat()
  const report = subject === 'supplier' ? 'suppliers_by_returns' : 'products_by_returns'
  const { parts, found } = useParts(report, subject, props)
  const title = t(subject === 'supplier' ? 'month.suppliers' : 'month.products')
  return (
    <Card title={title} detail={t('month.suppliers_detail')} report={report} month={props.month}>
      <Ranking
        {...{ parts, found, title, month: props.month }}
        most={props.most}
        marked={false}
        write={one => {
          const { rateMilli } = one.row
          const share = typeof rateMilli === 'number' ? format.rate(Math.round(rateMilli / 1000) * 1000) : ''
          return share === '' ? format.number(one.amount) : `${format.number(one.amount)} · ${share}`
        }}
      />
    </Card>
  )
}

function Ranking(props: {
  readonly parts: readonly MonthPart[] | null
  readonly found: ReturnType<typeof useParts>['found']
  readonly title: string
  readonly month: string
  readonly most: number
  readonly marked: boolean
  readonly write: (part: MonthPart) => string
}) {
  const { parts, found } = props
  const t = useText()
  if (found.failure && !parts) return <ErrorState failure={found.failure} onRetry={found.refresh} />
  if (parts === null) return <Skeleton variant="rounded" height={props.most * 30} />
  if (parts.length === 0) return <Quiet>{t('month.none', { month: props.month })}</Quiet>
  return (
    <RankedBars
      label={props.title}
      of={parts.slice(0, props.most).map(one => ({
        key: one.key,
        name: one.name,
        amount: one.amount,
        written: props.write(one),
        look: props.marked ? one.look : lookOf(null, '', 0),
        marked: props.marked,
        href: one.href,
      }))}
    />
  )
}
