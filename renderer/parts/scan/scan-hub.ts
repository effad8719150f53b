import { createContext, useContext, useLayoutEffect, useRef } from 'react'

/** What was scanned, or typed into the scan box and sent. */
export interface ScanRead {
  readonly text: string
  /** The same strokes read as a US keyboard sends them, when that differs: for scanners of another layout. */
  readonly alternative: string | null
  readonly source: 'scanner' | 'typed'
}

/** Takes a scan and says whether it was for it; false passes it on to the one below. */
export type ScanTaker = (scan: ScanRead) => boolean | Promise<boolean>

/**
 * Hands each scan to the newest taker first, one after the other, so that quick scans keep their order. While a screen
 * is on its way, scans wait for it: a receipt and its item can be scanned in one go.
 */
export interface ScanHub {
  readonly add: (taker: ScanTaker) => () => void
  /** Lets scans wait until the answered function is called. */
  readonly hold: () => () => void
  readonly deliver: (scan: ScanRead) => Promise<boolean>
  /** Puts the focus back on the scan box. */
  readonly focusHome: () => void
  readonly setHome: (focus: () => void) => void
}

/** A screen that takes longer to come has failed, and a scan must not be lost for it. */
const mostHeldMs = 8000

/** The next turn of the page, when a screen that was just asked for holds scans if it has to load. */
const nextTurn = () => new Promise<void>(resolve => setTimeout(resolve, 0))

/** Makes a hub. */
export function createScanHub(): ScanHub {
  let takers: readonly ScanTaker[] = []
  let home = () => {}
  let queue: Promise<unknown> = Promise.resolve()
  const holding = new Set<object>()
  let goOn = () => {}
  const free = async () => {
    const last = Date.now() + mostHeldMs
    await nextTurn()
    while (holding.size > 0 && Date.now() < last) {
      const tired = new Promise<void>(resolve => setTimeout(resolve, last - Date.now()))
      const released = new Promise<void>(resolve => {
        goOn = resolve
      })
      await Promise.race([released, tired])
      await nextTurn()
    }
  }
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
    hold() {
      const mine = {}
      holding.add(mine)
      return () => {
        holding.delete(mine)
        if (holding.size === 0) goOn()
      }
    },
    deliver(scan) {
      const taken = queue.then(free).then(() => offer(scan))
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
  useLayoutEffect(() => {
    latest.current = taker
  })
  useLayoutEffect(() => (enabled ? hub.add(scan => latest.current(scan)) : undefined), [hub, enabled])
}

/** Lets scans wait while the component is shown and `holding`: for a screen on its way that will take them. */
export function useScanHold(holding = true): void {
  const hub = useContext(ScanHubContext)
  useLayoutEffect(() => (holding ? hub.hold() : undefined), [hub, holding])
}

/** Puts the focus back on the scan box, as after each action at the counter. */
export function useFocusHome(): () => void {
  return useContext(ScanHubContext).focusHome
}
