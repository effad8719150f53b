import Button from '@mui/material/Button'
import { styled } from '@mui/material/styles'
import { Link, useSearchParams } from 'wouter'
import { reportGroups } from '../../../shared/reports/contract.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { useMe } from '../../call/use-me.ts'
import { Icon } from '../../parts/icon.tsx'
import { corners, sizes, weights } from '../../parts/measures.ts'
import { Page, PageHead, Section, Sheet } from '../../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../../parts/states.tsx'
import { useText } from '../../parts/text/use-text.ts'

const Grid = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(340px, 1fr))',
  gap: 12,
  '& a': {
    display: 'block',
    height: '100%',
    padding: '14px 16px',
    color: 'inherit',
    textDecoration: 'none',
    borderRadius: corners.card,
    transition: 'background-color 120ms',
    '&:hover': { backgroundColor: theme.vars.palette.soft.neutral },
  },
  '& b': { display: 'block', fontWeight: weights.strong },
  '& p': {
    margin: '2px 0 0',
    fontSize: sizes.hint,
    lineHeight: 1.5,
    color: theme.vars.palette.text.secondary,
    textWrap: 'pretty',
  },
}))

/** Every report with the question it answers. What was filtered stays filtered from one to the next. */
export function CatalogueScreen() {
  const t = useText()
  const [search] = useSearchParams()
  const list = useDeskQuery('reports.list', {})
  const me = useMe()
  if (list.failure) return <ErrorState failure={list.failure} onRetry={list.refresh} />
  if (!list.value) return <SkeletonRows rows={8} />
  const { reports } = list.value
  const role = me.value?.me?.role
  const mayKeepBooks = role === 'owner' || role === 'bookkeeper'
  const query = search.toString()
  const say = (key: string) => (isTextKey(key) ? t(key) : key)
  return (
    <Page>
      <PageHead
        title={t('reports.title')}
        detail={t('reports.text')}
        actions={
          mayKeepBooks ? (
            <Button component={Link} href="/books" variant="outlined">
              <Icon name="box" size={18} />
              {t('books_screen.title')}
            </Button>
          ) : undefined
        }
      />
      {reportGroups.map(group => (
        <Section key={group} title={t(`reports.group.${group}`)}>
          <Grid>
            {reports
              .filter(report => report.group === group)
              .map(report => (
                <Sheet key={report.name} as="li">
                  <Link href={`/reports/${report.name}${query === '' ? '' : `?${query}`}`}>
                    <b>{say(report.title)}</b>
                    <p>{say(report.question)}</p>
                  </Link>
                </Sheet>
              ))}
          </Grid>
        </Section>
      ))}
    </Page>
  )
}
