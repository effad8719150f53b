import { useEffect, useState } from 'react'

/** Minutes spent at the bench on what is in hand. */
export interface Stopwatch {
  /** Whole minutes, at least one once it ran. */
  readonly minutes: number
  readonly isRunning: boolean
  readonly pause: () => void
  readonly goOn: () => void
  /** A person types what it was. */
  readonly set: (minutes: number) => void
  readonly restart: () => void
}

interface Run {
  readonly beforeMs: number
  readonly since: number | null
}

const minuteMs = 60_000

/** Runs from the first moment, can be paused, and takes a typed time instead. */
export function useStopwatch(): Stopwatch {
  const [run, setRun] = useState<Run>(() => ({ beforeMs: 0, since: Date.now() }))
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    if (run.since === null) return
    const ticking = window.setInterval(() => setNow(Date.now()), 5000)
    return () => window.clearInterval(ticking)
  }, [run.since])
  const spentMs = run.beforeMs + (run.since === null ? 0 : Math.max(0, now - run.since))
  return {
    minutes: Math.max(spentMs > 0 ? 1 : 0, Math.round(spentMs / minuteMs)),
    isRunning: run.since !== null,
    pause: () => setRun({ beforeMs: run.beforeMs + (run.since === null ? 0 : Date.now() - run.since), since: null }),
    goOn: () => setRun({ ...run, since: Date.now() }),
    set: minutes => setRun({ beforeMs: minutes * minuteMs, since: null }),
    restart: () => {
      setRun({ beforeMs: 0, since: Date.now() })
      setNow(Date.now())
    },
  }
}
