import type { NotStartedReason } from './transport.ts'

/** `~HS`: asks a label printer how it is. */
export const hostStatusRequest = new TextEncoder().encode('~HS')

const startOfText = String.fromCharCode(2)
const endOfText = String.fromCharCode(3)

/** What a label printer says of itself. */
export interface HostStatus {
  readonly paperOut: boolean
  readonly paused: boolean
  readonly headUp: boolean
  readonly ribbonOut: boolean
  /** Labels it has been given and not begun. */
  readonly formatsWaiting: number
  /** Labels of the one being printed that are still to come. */
  readonly labelsRemaining: number
  /** A part of a label has come, its end has not. */
  readonly partial: boolean
}

/**
 * Reads the answer to `~HS`: three strings between STX and ETX, of which the first two matter. Null while they aren't
 * there. Fields by the ZPL II programming guide: string 1 is `aaa,b,c,dddd,eee,f,g,h,...` with b paper out, c pause,
 * eee formats in the buffer, h partial format; string 2 is `mmm,n,o,p,q,r,s,t,uuuuuuuu,v,www` with o head up, p ribbon
 * out, u labels remaining.
 */
export function readHostStatus(heard: Uint8Array): HostStatus | null {
  const strings = Buffer.from(heard)
    .toString('latin1')
    .split(startOfText)
    .flatMap(part => (part.includes(endOfText) ? [(part.split(endOfText)[0] ?? '').split(',')] : []))
  const one = strings.findLast(fields => fields.length === 12)
  const two = strings.findLast(fields => fields.length === 11)
  if (!one || !two) return null
  const flag = (fields: readonly string[], at: number) => Number(fields[at]) === 1
  return {
    paperOut: flag(one, 1),
    paused: flag(one, 2),
    formatsWaiting: Number(one[4]),
    partial: flag(one, 7),
    headUp: flag(two, 2),
    ribbonOut: flag(two, 3),
    labelsRemaining: Number(two[8]),
  }
}

/** Why a label printer can't start now, or null. */
export function labelPrinterTrouble(status: HostStatus): NotStartedReason | null {
  if (status.headUp) return 'cover_open'
  if (status.paperOut) return 'paper_out'
  if (status.ribbonOut) return 'ribbon_out'
  return status.paused ? 'paused_there' : null
}

/** Whether everything it was given has come out. */
export function hasPrintedAll(status: HostStatus): boolean {
  return (
    labelPrinterTrouble(status) === null &&
    status.formatsWaiting === 0 &&
    status.labelsRemaining === 0 &&
    !status.partial
  )
}
