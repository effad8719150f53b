import { CacheProvider } from '@emotion/react'
import CssBaseline from '@mui/material/CssBaseline'
import { ThemeProvider } from '@mui/material/styles'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { createQueryClient } from '../call/query-client.ts'
import { createKeyboard } from '../parts/keys/keyboard.ts'
import { KeyboardContext } from '../parts/keys/use-keys.ts'
import { createNotices, NoticesContext } from '../parts/notice/notices.ts'
import { createScanHub, ScanHubContext } from '../parts/scan/scan-hub.ts'
import { Door } from './door.tsx'
import { listenForScans } from './scan/capture.ts'
import { usualBurst } from './scan/scan-burst.ts'
import { createStyleCache } from './style-cache.ts'
import { themeStoredUnder } from './theme/stored-theme.ts'
import { createDeskTheme } from './theme/theme.ts'

/** What lives as long as the window does. */
function createWindow() {
  return {
    styles: createStyleCache(),
    theme: createDeskTheme(),
    queries: createQueryClient(),
    keyboard: createKeyboard(),
    scans: createScanHub(),
    notices: createNotices(),
  }
}

/** What is around the screens: their look, memory, keys and scans, and the door that decides what is shown. */
export function App({ children }: { readonly children: ReactNode }) {
  const [own] = useState(createWindow)
  const [prefix, setPrefix] = useState('')
  useEffect(() => {
    const burst = { ...usualBurst, prefix }
    const stop = listenForScans(window, {
      settings: () => burst,
      onScan: scan => void own.scans.deliver({ ...scan, source: 'scanner' }),
      claims: own.keyboard.claims,
    })
    const onKey = (event: KeyboardEvent) => void own.keyboard.handle(event)
    window.addEventListener('keydown', onKey)
    return () => {
      stop()
      window.removeEventListener('keydown', onKey)
    }
  }, [own, prefix])
  return (
    <CacheProvider value={own.styles}>
      <ThemeProvider theme={own.theme} defaultMode="system" modeStorageKey={themeStoredUnder} noSsr>
        <CssBaseline />
        <QueryClientProvider client={own.queries}>
          <KeyboardContext value={own.keyboard}>
            <ScanHubContext value={own.scans}>
              <NoticesContext value={own.notices}>
                <Door onScannerPrefix={setPrefix}>{children}</Door>
              </NoticesContext>
            </ScanHubContext>
          </KeyboardContext>
        </QueryClientProvider>
      </ThemeProvider>
    </CacheProvider>
  )
}
