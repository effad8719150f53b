import { Suspense, useEffect } from 'react'
import { type DefaultParams, Route, Switch } from 'wouter'
import { useScanHold } from '../parts/scan/scan-hub.ts'
import { EmptyState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'
import type { FirstStartProps } from '../shop/first-start.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { type LazyScreen, lazyScreen } from './lazy-screen.ts'

/** One address and the screen behind it. A screen gets its address's parts as `params`. */
export interface ScreenRoute {
  readonly path: string
  readonly screen: LazyScreen<{ readonly params: DefaultParams }>
}

/** Every screen of the desk; the first path that fits is shown. */
export const routes: readonly ScreenRoute[] = [
  { path: '/', screen: lazyScreen(async () => (await import('../desk/desk-screen.tsx')).DeskScreen) },
  { path: '/sales/:sale', screen: lazyScreen(async () => (await import('../sales/sale-screen.tsx')).SaleScreen) },
  {
    path: '/sales/:sale/mail-in',
    screen: lazyScreen(async () => (await import('../returns/mail-in/mail-in-screen.tsx')).MailInScreen),
  },
  {
    path: '/mail-in',
    screen: lazyScreen(async () => (await import('../returns/mail-in/find-sale-screen.tsx')).FindSaleScreen),
  },
  { path: '/returns', screen: lazyScreen(async () => (await import('../returns/returns-screen.tsx')).ReturnsScreen) },
  {
    path: '/warranty',
    screen: lazyScreen(async () => (await import('../warranty/warranty-screen.tsx')).WarrantyScreen),
  },
  { path: '/bench', screen: lazyScreen(async () => (await import('../bench/bench-screen.tsx')).BenchScreen) },
  { path: '/bench/:return', screen: lazyScreen(async () => (await import('../bench/bench-screen.tsx')).BenchScreen) },
  { path: '/queues', screen: lazyScreen(async () => (await import('../queues/queues-screen.tsx')).QueuesScreen) },
  {
    path: '/returns/new',
    screen: lazyScreen(async () => (await import('../returns/without-sale/without-sale-screen.tsx')).WithoutSaleScreen),
  },
  {
    path: '/returns/:return',
    screen: lazyScreen(async () => (await import('../returns/return-screen.tsx')).ReturnScreen),
  },
  {
    path: '/products',
    screen: lazyScreen(async () => (await import('../products/products-screen.tsx')).ProductsScreen),
  },
  {
    path: '/products/:product',
    screen: lazyScreen(async () => (await import('../products/product-screen.tsx')).ProductScreen),
  },
  {
    path: '/customers',
    screen: lazyScreen(async () => (await import('../customers/customers-screen.tsx')).CustomersScreen),
  },
  {
    path: '/customers/:customer',
    screen: lazyScreen(async () => (await import('../customers/customer-screen.tsx')).CustomerScreen),
  },
  {
    path: '/credits/:credit',
    screen: lazyScreen(async () => (await import('../credits/credit-screen.tsx')).CreditScreen),
  },
  { path: '/set-up', screen: lazyScreen(async () => (await import('../set-up/set-up-screen.tsx')).SetUpScreen) },
  {
    path: '/set-up/shop',
    screen: lazyScreen(async () => (await import('../shop/settings/shop-screen.tsx')).ShopScreen),
  },
  {
    path: '/set-up/policy',
    screen: lazyScreen(async () => (await import('../policy/policy-screen.tsx')).PolicyScreen),
  },
  {
    path: '/set-up/reasons',
    screen: lazyScreen(async () => (await import('../returns/reasons/reasons-screen.tsx')).ReasonsScreen),
  },
  {
    path: '/set-up/checklists',
    screen: lazyScreen(async () => (await import('../grading/checklists-screen.tsx')).ChecklistsScreen),
  },
  { path: '/set-up/staff', screen: lazyScreen(async () => (await import('../staff/staff-screen.tsx')).StaffScreen) },
  { path: '/set-up/audit', screen: lazyScreen(async () => (await import('../audit/audit-screen.tsx')).AuditScreen) },
  {
    path: '/set-up/import',
    screen: lazyScreen(async () => (await import('../sales/import/import-screen.tsx')).ImportScreen),
  },
  { path: '/month', screen: lazyScreen(async () => (await import('../reports/month-screen.tsx')).MonthScreen) },
  { path: '/reports', screen: lazyScreen(async () => (await import('../reports/reports-screen.tsx')).ReportsScreen) },
  {
    path: '/reports/:report',
    screen: lazyScreen(async () => (await import('../reports/report-screen.tsx')).ReportScreen),
  },
  { path: '/books', screen: lazyScreen(async () => (await import('../books/books-screen.tsx')).BooksScreen) },
  {
    path: '/books/accounts',
    screen: lazyScreen(async () => (await import('../books/accounts-screen.tsx')).AccountsScreen),
  },
  {
    path: '/set-up/printers',
    screen: lazyScreen(async () => (await import('../printing/printers-screen.tsx')).PrintersScreen),
  },
  {
    path: '/set-up/printers/guide',
    screen: lazyScreen(async () => (await import('../printing/guide-screen.tsx')).PrinterGuideScreen),
  },
]

/** What a new desk shows instead of the sign-in. */
export const firstStart: LazyScreen<FirstStartProps> = lazyScreen(
  async () => (await import('../shop/first-start.tsx')).FirstStart,
)

/** Fetches the screens of a place before they are asked for. */
export function prefetch(path: string): void {
  for (const route of routes) if (route.path === path || route.path.startsWith(`${path}/`)) route.screen.fetch()
}

/** Fetches all screens once the browser has nothing better to do. */
export function usePrefetchWhenIdle(): void {
  useEffect(() => {
    const waiting = routes.map(route => window.requestIdleCallback(() => route.screen.fetch(), { timeout: 10_000 }))
    return () => {
      for (const one of waiting) window.cancelIdleCallback(one)
    }
  }, [])
}

function NotFound() {
  const t = useText()
  return (
    <EmptyState icon="search" title={t('state.not_found_title')}>
      {t('state.not_found_text')}
    </EmptyState>
  )
}

/** A screen that is being fetched: what is scanned meanwhile waits for it. */
function Arriving() {
  useScanHold()
  return <SkeletonRows rows={6} />
}

/** The screen of the address, a skeleton while it is fetched, and a soft landing when it breaks. */
export function Screens() {
  usePrefetchWhenIdle()
  return (
    <Switch>
      {routes.map(({ path, screen: { Screen } }) => (
        <Route key={path} path={path}>
          {(params: DefaultParams) => (
            <ErrorBoundary key={path}>
              <Suspense fallback={<Arriving />}>
                <Screen params={params} />
              </Suspense>
            </ErrorBoundary>
          )}
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  )
}
