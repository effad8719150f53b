import { useEffect, useRef } from 'react'
import { useCommand } from '../../call/use-command.ts'

const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const
const lookMs = 5_000

/** Signs the person off when nobody touched key, mouse or screen for so many minutes. Drafts are kept by then. */
export function useIdleLock(minutes: number | undefined): void {
  const signOut = useCommand('staff.signOut')
  const run = useRef(signOut.run)
  useEffect(() => {
    run.current = signOut.run
  })
  useEffect(() => {
    if (minutes === undefined) return
    let touchedAt = Date.now()
    const touched = () => {
      touchedAt = Date.now()
    }
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true, capture: true })
    const timer = window.setInterval(() => {
      if (Date.now() - touchedAt < minutes * 60_000) return
      touched()
      void run.current({})
    }, lookMs)
    return () => {
      window.clearInterval(timer)
      for (const sign of signs) window.removeEventListener(sign, touched, { capture: true })
    }
  }, [minutes])
}
