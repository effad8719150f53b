import { useEffect, useLayoutEffect, useRef } from 'react'
import { useCommand } from '../../call/use-command.ts'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
const lookMs = 5_000

/**
 * Signs the person off when nobody touched key, mouse or screen for so many minutes. Drafts are kept by then.
 * Counts from the moment the desk is shown, however late the minutes are known; a sign-off that did not get through is
 * sent again at the next look.
 */
export function useIdleLock(minutes: number | undefined): void {
  const signOut = useCommand('staff.signOut')
  const run = useRef(signOut.run)
  useEffect(() => {
    run.current = signOut.run
  })
  const touchedAt = useRef(Number.POSITIVE_INFINITY)
  useLayoutEffect(() => {
    const touched = () => {
      touchedAt.current = Date.now()
    }
    touched()
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true, capture: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true })
    }
  }, [])
  useEffect(() => {
    if (minutes === undefined) return
    const timer = window.setInterval(() => {
      if (Date.now() - touchedAt.current >= minutes * 60_000) void run.current({})
    }, lookMs)
    return () => window.clearInterval(timer)
  }, [minutes])
}
