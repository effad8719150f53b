import { styled } from '@mui/material/styles'
import { Link, useLocation } from 'wouter'
import { Icon } from '../../parts/icon.tsx'
import { Mark } from '../../parts/mark.tsx'
import { sizes, weights } from '../../parts/measures.ts'
import { useText } from '../../parts/text/use-text.ts'
import { type Place, places } from '../keys.ts'
import { prefetch } from '../routes.tsx'

const Bar = styled('nav')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'stretch',
  gap: 4,
  padding: '15px 8px 12px',
  borderInlineEnd: `1px solid ${theme.vars.palette.divider}`,
  backgroundColor: theme.vars.palette.background.paper,
  overflowY: 'auto',
  scrollbarWidth: 'none',
  '& > svg': { alignSelf: 'center', marginBottom: 15, flex: 'none' },
  '& > :last-child': { marginTop: 'auto' },
  '@media (max-height: 560px)': { paddingTop: 8, gap: 2, '& > svg': { display: 'none' } },
}))

const Item = styled('a')(({ theme }) => ({
  display: 'flex',
  flexDirection: 'column',
  alignItems: 'center',
  justifyContent: 'center',
  gap: 3,
  minHeight: 54,
  flex: 'none',
  borderRadius: 10,
  color: theme.vars.palette.text.secondary,
  fontSize: sizes.hint,
  lineHeight: 1.3,
  fontWeight: weights.label,
  textDecoration: 'none',
  transition: 'background-color 120ms, color 120ms',
  '& > span': { maxWidth: '100%', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  '&:hover': { color: theme.vars.palette.text.primary, backgroundColor: theme.vars.palette.soft.neutral },
  '&[aria-current=page]': {
    color: theme.vars.palette.primary.main,
    backgroundColor: theme.vars.palette.soft.accent,
    fontWeight: weights.strong,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
  '@media (max-height: 560px)': { minHeight: 46 },
}))

function isHere(place: Place, path: string): boolean {
  if (place.path === '/') return path === '/'
  return [place.path, ...(place.also ?? [])].some(one => path === one || path.startsWith(`${one}/`))
}

/** The main places, each with its key; a place is fetched when the pointer nears it. */
export function Navigation() {
  const t = useText()
  const [path] = useLocation()
  return (
    <Bar aria-label={t('app.main_navigation')} data-print="hide">
      <Mark />
      {places.map(place => (
        <Link key={place.path} href={place.path} asChild>
          <Item
            aria-current={isHere(place, path) ? 'page' : undefined}
            aria-keyshortcuts={place.keys}
            onPointerEnter={() => prefetch(place.path)}
          >
            <Icon name={place.icon} size={20} />
            <span>{t(place.label)}</span>
          </Item>
        </Link>
      ))}
    </Bar>
  )
}
