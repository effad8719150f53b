import { styled } from '@mui/material/styles'
import type { TriedPolicy } from '../../shared/policy/contract.ts'
import { Figures } from '../parts/figures.tsx'
import { useFormat, useText } from '../parts/text/use-text.ts'

const Notes = styled('div')(({ theme }) => ({
  color: theme.vars.palette.text.secondary,
  '& > ul': { display: 'flex', flexWrap: 'wrap', gap: '2px 20px', listStyle: 'none', margin: '0 0 4px', padding: 0 },
  '& li b': { color: theme.vars.palette.text.primary, fontVariantNumeric: 'tabular-nums' },
  '& > p': { margin: 0 },
}))

/** How many returns would change, from which verdict to which, and the difference in money. */
export function TriedFigures({ tried }: { readonly tried: TriedPolicy }) {
  const t = useText()
  const format = useFormat()
  const more = tried.differenceMinor > 0 ? '+' : ''
  return (
    <>
      <Figures>
        <div>
          <dt>{t('policy_screen.try_returns')}</dt>
          <dd>{tried.returns}</dd>
        </div>
        <div>
          <dt>{t('policy_screen.try_changed')}</dt>
          <dd>{tried.changed}</dd>
        </div>
        <div>
          <dt>{t('policy_screen.try_before')}</dt>
          <dd>{format.money(tried.beforeMinor, tried.currency)}</dd>
        </div>
        <div>
          <dt>{t('policy_screen.try_after')}</dt>
          <dd>{format.money(tried.afterMinor, tried.currency)}</dd>
        </div>
        <div>
          <dt>{t('policy_screen.try_difference')}</dt>
          <dd>
            {more}
            {format.money(tried.differenceMinor, tried.currency)}
          </dd>
        </div>
      </Figures>
      <Notes>
        <ul>
          {tried.counts
            .filter(one => one.before !== one.after)
            .map(one => (
              <li key={`${one.before} ${one.after}`}>
                <b>{one.returns}</b>{' '}
                {t('policy_screen.try_counts', {
                  before: t(`verdict.${one.before}`),
                  after: t(`verdict.${one.after}`),
                })}
              </li>
            ))}
        </ul>
        <p>
          {t('policy_screen.try_rule')}{' '}
          {tried.otherCurrency > 0 ? t('policy_screen.try_other_currency', { count: tried.otherCurrency }) : null}{' '}
          {tried.leftOut > 0 ? t('policy_screen.try_left_out', { count: tried.leftOut }) : null}
        </p>
      </Notes>
    </>
  )
}
