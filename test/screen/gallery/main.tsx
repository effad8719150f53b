import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '@fontsource-variable/inter/wght.css'
import { Route, Switch } from 'wouter'
import { App } from '../../../renderer/app/app.tsx'
import { applyStoredTheme } from '../../../renderer/app/theme/stored-theme.ts'
import { ReportScreen } from '../../../renderer/reports/report-screen.tsx'
import { FieldsPage } from './fields-page.tsx'
import { FlowPage } from './flow-page.tsx'
import { ListPage } from './list-page.tsx'
import { PartsPage } from './parts-page.tsx'

const root = document.getElementById('page')
if (!root) throw new Error('The page has no place for the gallery.')
applyStoredTheme(document.documentElement)
createRoot(root).render(
  <StrictMode>
    <App>
      <Switch>
        <Route path="/">
          <PartsPage />
        </Route>
        <Route path="/returns">
          <FlowPage />
        </Route>
        <Route path="/products">
          <ListPage />
        </Route>
        <Route path="/reports/:report">{params => <ReportScreen params={params} />}</Route>
        <Route path="/set-up">
          <FieldsPage />
        </Route>
      </Switch>
    </App>
  </StrictMode>,
)
