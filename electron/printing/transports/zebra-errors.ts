import type { Notice, NotStartedReason } from './transport.ts'

/** `~HQES`: asks a label printer for its errors and warnings; unlike `~HS` it is answered without paper or with an open head. */
export const errorStatusRequest = new TextEncoder().encode('~HQES')

/** What a label printer says is wrong, as bits of the first group (nibbles 8 to 1). */
export interface ErrorStatus {
  readonly errors: number
  readonly warnings: number
}

/**
 * Reads the answer to `~HQES`, null while it isn't there. By the ZPL II programming guide it is `ERRORS:` and
 * `WARNINGS:`, each with a flag and two groups of eight hex digits, of which no printer uses the first.
 * Note: a flag without a bit that is known is an error all the same.
 */
export function readErrorStatus(heard: Uint8Array): ErrorStatus | null {
  const text = Buffer.from(heard).toString('latin1')
  const read = (name: string) => {
    const [, flag, , first] = new RegExp(`${name}:\\s*([01]) ([0-9A-F]{8}) ([0-9A-F]{8})`, 'i').exec(text) ?? []
    if (flag === undefined || first === undefined) return null
    return flag === '1' ? Number.parseInt(first, 16) || unnamed : 0
  }
  const [errors, warnings] = [read('ERRORS'), read('WARNINGS')]
  return errors === null || warnings === null ? null : { errors, warnings }
}

const unnamed = 0x80000000

/** Errors in the order in which a person has to see to them. The rest are faults of the device. */
const causes: readonly (readonly [bits: number, reason: NotStartedReason])[] = [
  [0x4, 'cover_open'],
  [0x1, 'paper_out'],
  [0x2, 'ribbon_out'],
  [0x8, 'cutter_fault'],
  [0x30, 'too_hot'],
  [0x10000, 'paused_there'],
]

/** Why a label printer can't print by its errors, or null. */
export function errorCause({ errors }: ErrorStatus): NotStartedReason | null {
  if (errors === 0) return null
  return causes.find(([bits]) => (errors & bits) !== 0)?.[1] ?? 'printer_error'
}

/** What a label printer mentions by its warnings while it goes on printing. Sensors of kiosk printers say nothing here. */
export function warningsOf({ warnings }: ErrorStatus): readonly Notice[] {
  const known = [
    [0x8, 'paper_near_end'],
    [0x4, 'head_worn'],
    [0x2, 'head_dirty'],
    [0x1, 'needs_calibrating'],
  ] as const
  return known.flatMap(([bit, notice]) => (warnings & bit ? [notice] : []))
}
