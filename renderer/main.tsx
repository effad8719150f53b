import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import * as z from 'zod'
import '@fontsource-variable/inter/wght.css'
import { App } from './app/app.tsx'
import { Screens } from './app/routes.tsx'
import { applyStoredTheme } from './app/theme/stored-theme.ts'
import { openSession } from './bridge.ts'

// Note: zod would try `new Function` for speed, which the page's policy refuses and reports.
z.config({ jitless: true })

const root = document.getElementById('page')
if (!root) throw new Error('The page has no place for the desk.')
applyStoredTheme(root.ownerDocument.documentElement)
await openSession()
createRoot(root).render(
  <StrictMode>
    <App>
      <Screens />
    </App>
  </StrictMode>,
)
