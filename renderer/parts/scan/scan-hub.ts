import { createContext, useContext, useEffect, useRef } from 'react'

/** What was scanned, or typed into the scan box and sent. */
export interface ScanRead {
  readonly text: string
  /** The same strokes read as a US keyboard sends them, when that differs: for scanners of another layout. */
  readonly alternative: string | null
  readonly source: 'scanner' | 'typed'
}

/** Takes a scan and says whether it was for it; false passes it on to the one below. */
export type ScanTaker = (scan: ScanRead) => boolean | Promise<boolean>

/** Hands each scan to the newest taker first, one after the other, so that quick scans keep their order. */
export interface ScanHub {
  readonly add: (taker: ScanTaker) => () => void
  readonly deliver: (scan: ScanRead) => Promise<boolean>
  /** Puts the focus back on the scan box. */
  readonly focusHome: () => void
  readonly setHome: (focus: () => void) => void
}

/** Makes a hub. */
export function createScanHub(): ScanHub {
  let takers: readonly ScanTaker[] = []
  let home = () => {}
  let queue: Promise<unknown> = Promise.resolve()
  const offer = async (scan: ScanRead): Promise<boolean> => {
    for (const taker of takers.toReversed()) if (await taker(scan)) return true
    return false
  }
  return {
    add(taker) {
      takers = [...takers, taker]
      return () => {
        takers = takers.filter(one => one !== taker)
      }
    },
    deliver(scan) {
      const taken = queue.then(() => offer(scan))
      queue = taken.catch(() => false)
      return taken
    },
    focusHome: () => home(),
    setHome(focus) {
      home = focus
    },
  }
}

/** The scans of this window. */
export const ScanHubContext = createContext<ScanHub>(createScanHub())

/** Takes scans while the component is shown. */
export function useScans(taker: ScanTaker, enabled = true): void {
  const hub = useContext(ScanHubContext)
  const latest = useRef(taker)
  useEffect(() => {
    latest.current = taker
  })
  useEffect(() => (enabled ? hub.add(scan => latest.current(scan)) : undefined), [hub, enabled])
}

/** Puts the focus back on the scan box, as after each action at the counter. */
export function useFocusHome(): () => void {
  return useContext(ScanHubContext).focusHome
}
