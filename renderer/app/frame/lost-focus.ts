import { useEffect } from 'react'
import { useFocusHome } from '../../parts/scan/scan-hub.ts'

/** Puts the focus back on the scan box when what had it has gone: a button that was pressed, a row that moved on. */
export function useLostFocus(): void {
  const focusHome = useFocusHome()
  useEffect(() => {
    let last: Element | null = null
    const remember = (event: FocusEvent) => {
      last = event.target instanceof Element ? event.target : null
    }
    const look = () => {
      if (last === null || last.isConnected || document.activeElement !== document.body) return
      last = null
      if (document.querySelector('[aria-modal=true]') === null) focusHome()
    }
    const watcher = new MutationObserver(() => requestAnimationFrame(look))
    document.addEventListener('focusin', remember)
    watcher.observe(document.body, { childList: true, subtree: true })
    return () => {
      document.removeEventListener('focusin', remember)
      watcher.disconnect()
    }
  }, [focusHome])
}
