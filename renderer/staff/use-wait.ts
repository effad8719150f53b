import { useEffect, useState } from 'react'

/** Counts down the seconds of a lockout. */
export function useWait(): { readonly seconds: number; readonly start: (seconds: number) => void } {
  const [until, setUntil] = useState(0)
  const [now, setNow] = useState(0)
  const seconds = Math.max(0, Math.ceil((until - now) / 1000))
  useEffect(() => {
    if (seconds === 0) return
    const timer = window.setTimeout(() => setNow(performance.now()), 250)
    return () => window.clearTimeout(timer)
  })
  return {
    seconds,
    start: wait => {
      setNow(performance.now())
      setUntil(performance.now() + wait * 1000)
    },
  }
}
