import type { NetworkAddress } from './parse-address.ts'
import { findStatus, statusRequest } from './printer-status.ts'
import { RawLine } from './raw-line.ts'
import { type Stranger, strangerBy } from './stranger.ts'
import { hostStatusRequest, readHostStatus } from './zebra-status.ts'

const usual = { connectTimeoutMs: 1500, answerTimeoutMs: 400 }
/** What makes a program that reads lines answer; a receipt printer that says nothing at all moves its paper by two lines. */
const emptyLines = new TextEncoder().encode('\r\n\r\n')

/**
 * Asks who is at an address before a printer there is tried. Null: a printer, nobody, or someone who says nothing.
 * - whoever greets is heard first
 * - a printer answers the question how it is
 * - one that answers nothing is given two empty lines, at which web servers complain
 */
export async function knockAt(
  address: NetworkAddress,
  language: 'escpos' | 'zpl',
  changes: Partial<typeof usual> = {},
): Promise<Stranger | null> {
  const { connectTimeoutMs, answerTimeoutMs } = { ...usual, ...changes }
  const line = await RawLine.open(address, connectTimeoutMs, undefined)
  if (typeof line === 'string') return null
  const read = language === 'escpos' ? findStatus : readHostStatus
  const answered = (heard: Uint8Array) => (strangerBy(line.greeting) === null && read(heard) === null ? null : true)
  try {
    const said = await line.ask(language === 'escpos' ? statusRequest(1) : hostStatusRequest, answered, answerTimeoutMs)
    if (said === null) await line.ask(emptyLines, () => strangerBy(line.greeting), answerTimeoutMs)
    return strangerBy(line.greeting)
  } finally {
    line.drop()
  }
}
