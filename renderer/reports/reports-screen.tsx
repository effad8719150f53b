import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link, useSearchParams } from 'wouter'
import { reportGroups } from '../../shared/reports/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { corners, sizes, weights } from '../parts/measures.ts'
import { Page, PageHead, Section } from '../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useSentence, useText } from '../parts/text/use-text.ts'
import { reportHref } from './report-address.ts'

const Grid = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 12,
  gridTemplateColumns: 'repeat(auto-fill, minmax(330px, 1fr))',
  '& > li > a': {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) 16px',
    columnGap: 12,
    alignItems: 'start',
    height: '100%',
    padding: '14px 14px 14px 16px',
    border: `1px solid ${theme.vars.palette.divider}`,
    borderRadius: corners.card,
    backgroundColor: theme.vars.palette.background.paper,
    boxShadow: 'var(--desk-shade)',
    color: 'inherit',
    textDecoration: 'none',
    transition: 'border-color 120ms',
  },
  '& > li > a:hover': { borderColor: theme.vars.palette.primary.main },
  '& svg': { color: theme.vars.palette.text.secondary, marginTop: 1 },
  '& > li > a:hover svg': { color: theme.vars.palette.primary.main },
  '& b': { display: 'block', fontWeight: weights.strong },
  '& span > span': {
    display: 'block',
    marginTop: 2,
    fontSize: sizes.hint,
    lineHeight: 1.5,
    color: theme.vars.palette.text.secondary,
    textWrap: 'pretty',
  },
}))

const icons: Readonly<Record<string, IconName>> = {
  stacked_bars: 'month',
  bars: 'month',
  ranked: 'filter',
  lines: 'reports',
  none: 'note',
}

/** Every report with the question it answers. */
export function ReportsScreen() {
  const t = useText()
  const say = useSentence()
  const [search] = useSearchParams()
  const found = useDeskQuery('reports.list', {})
  const role = useMe().value?.me?.role
  if (found.failure && !found.value) return <ErrorState failure={found.failure} onRetry={found.refresh} />
  if (!found.value) return <SkeletonRows rows={10} />
  const { reports } = found.value
  const keepsBooks = role === 'owner' || role === 'bookkeeper'
  return (
    <Page>
      <PageHead
        title={t('reports_screen.title')}
        detail={t('reports_screen.text')}
        actions={
          keepsBooks ? (
            <Button component={Link} href="/books" variant="outlined">
              {t('books_screen.title')}
            </Button>
          ) : undefined
        }
      />
      {reportGroups.map(group => {
        const own = reports.filter(one => one.group === group)
        if (own.length === 0) return null
        return (
          <Section key={group} title={t(`reports_screen.group.${group}`)}>
            <Grid>
              {own.map(report => (
                <li key={report.name}>
                  <Link href={reportHref(report.name, search)}>
                    <Icon name={icons[report.chart?.kind ?? 'none'] ?? 'note'} />
                    <span>
                      <b>{say({ key: report.title })}</b>
                      <span>{say({ key: report.question })}</span>
                    </span>
                    <Icon name="chevron_right" size={16} />
                  </Link>
                </li>
              ))}
            </Grid>
          </Section>
        )
      })}
    </Page>
  )
}
