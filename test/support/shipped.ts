import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openFileRoom } from '../../electron/files/file-room.ts'
import type { Sent } from '../../shared/contract.ts'
import { sell } from './sold.ts'
import type { TestDesk } from './test-desk.ts'

/** A return by post that waits for its goods. */
export interface Awaited {
  readonly return: string
  readonly lines: readonly string[]
}

/** Sells and authorizes units that are to come by post: by default one line of three. */
export async function awaitByPost(desk: TestDesk, quantities: readonly number[] = [3]): Promise<Awaited> {
  const sold = sell(desk, { lines: quantities.map(quantity => ({ quantity, grossMinor: 1000 * quantity })) })
  const lines = sold.lines.map((saleLine, place) => ({
    saleLine,
    quantity: quantities[place] ?? 1,
    reason: 'changed_mind' as const,
  }))
  const asked = await desk.must('returns.request', { sale: sold.sale, channel: 'post', lines }, { as: 'counter' })
  const { outcome } = await desk.must('returns.authorize', { return: asked.return }, { as: 'counter' })
  if (outcome !== 'authorized') throw new Error(`Not authorized: ${outcome}`)
  return { return: asked.return, lines: asked.lines.map(line => line.id) }
}

/** Writes a parcel down with all units of the first line, unless told. */
export async function pack(
  desk: TestDesk,
  rma: Awaited,
  more: Partial<Sent<'shipments.save'>> = {},
  quantity = 3,
): Promise<string> {
  const lines = [{ line: rma.lines[0] ?? '', quantity }]
  const { shipment } = await desk.must('shipments.save', { return: rma.return, lines, ...more }, { as: 'counter' })
  return shipment
}

/** Moves a parcel on, event by event. */
export async function go(
  desk: TestDesk,
  shipment: string,
  ...events: readonly Sent<'shipments.advance'>['event'][]
): Promise<void> {
  for (const event of events) await desk.must('shipments.advance', { shipment, event })
}

/** How many units of a return are in each state. */
export async function unitsOf(desk: TestDesk, returnId: string): Promise<Readonly<Record<string, number>>> {
  const { lines } = await desk.must('returns.read', { return: returnId })
  const sums: Record<string, number> = {}
  for (const line of lines)
    for (const [state, units] of Object.entries(line.units)) if (units) sums[state] = (sums[state] ?? 0) + units
  return sums
}

/** Puts bytes into the desk as a screen does, and answers their ticket. */
export async function upload(desk: TestDesk, name: string, bytes: Uint8Array): Promise<string> {
  const room = openFileRoom({ uploads: join(desk.folder, 'uploads'), exports: join(desk.folder, 'exports') })
  const taken = await room.accept(name, Readable.from([Buffer.from(bytes)]))
  if (!taken.ok) throw new Error(taken.failure.code)
  return taken.value.ticket
}
