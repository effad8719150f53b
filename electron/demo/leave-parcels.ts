import { Readable } from 'node:stream'
import { createCanvas } from '@napi-rs/canvas'
import type { Room } from '../context.ts'
import { openFileRoom } from '../files/file-room.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { StoredLine } from './store-sales.ts'

const wanted = { here: 'JD0146000087123407', counted: 'JD0146000087120938' } as const
const as = 'counter'

/** Leaves two parcels at the bench: one that waits to be counted, and one half graded, with a photo of it. */
export async function leaveParcels(desk: DemoDesk, room: Room, lines: readonly StoredLine[]): Promise<void> {
  const [first, second] = postableSales(desk, lines)
  if (first) await sendParcel(desk, first, wanted.here)
  const parcel = second ? await sendParcel(desk, second, wanted.counted) : null
  if (!parcel) return
  const { return: id, shipment, counted } = parcel
  await desk.must(
    'returns.receive',
    { return: id, shipments: [shipment], lines: counted, parcelCondition: 'damaged' },
    as,
  )
  const [line] = counted
  if (!line) return
  const graded = { return: id, line: line.line, quantity: 1, grade: 'B', minutes: 3 } as const
  await desk.must('grading.inspect', graded, as)
  const picture = Readable.from([await drawCarton()])
  const sent = await openFileRoom(room).accept('carton.jpg', picture)
  if (sent.ok) await desk.must('photos.add', { return: id, file: sent.value.ticket }, as)
}

/** The newest distance sales of two items or more that nothing came back of yet. */
function postableSales(desk: DemoDesk, lines: readonly StoredLine[]): readonly (readonly StoredLine[])[] {
  const bySale = new Map<string, StoredLine[]>()
  for (const line of lines) bySale.set(line.saleId, [...(bySale.get(line.saleId) ?? []), line])
  const isUntouched = (saleId: string) =>
    desk.raw.prepare('select 1 from rma where sale_id = ?').get(saleId) === undefined
  return [...bySale.values()]
    .filter(([one, two]) => one && two && one.sale.channel === 'distance' && isUntouched(one.saleId))
    .toReversed()
    .slice(0, 40)
    .filter(sale => sale.every(line => line.sale.lines[line.index]?.product.finalSale !== true))
}

async function sendParcel(desk: DemoDesk, sale: readonly StoredLine[], tracking: string) {
  const [one] = sale
  if (!one) return null
  const asked = await desk.call(
    'returns.request',
    {
      sale: one.saleId,
      channel: 'post',
      lines: sale.slice(0, 2).map(line => {
        const [serial] = line.sale.lines[line.index]?.serials ?? []
        return {
          saleLine: line.id,
          quantity: serial === undefined ? (line.sale.lines[line.index]?.quantity ?? 1) : 1,
          reason: 'damaged_in_transit' as const,
          ...(serial === undefined ? {} : { serial }),
        }
      }),
    },
    as,
  )
  if (!asked.ok) return null
  const { return: id } = asked.value
  const { outcome } = await desk.must('returns.authorize', { return: id }, as)
  if (outcome !== 'authorized') return null
  const view = await desk.must('returns.read', { return: id }, as)
  const counted = view.lines.map(line => ({ line: line.id, quantity: line.quantityAuthorized }))
  const parcel = { return: id, carrier: 'DHL', tracking, lines: counted }
  const { shipment } = await desk.must('shipments.save', parcel, as)
  for (const event of ['print', 'hand_over', 'depart', 'deliver'] as const)
    await desk.must('shipments.advance', { shipment, event }, as)
  return { return: id, shipment, counted }
}

/** A carton with a dent, as a photo of the demo. */
async function drawCarton(): Promise<Uint8Array> {
  const canvas = createCanvas(640, 480)
  const pen = canvas.getContext('2d')
  const area = (colour: string, points: readonly (readonly [number, number])[]) => {
    pen.fillStyle = colour
    pen.beginPath()
    for (const [x, y] of points) pen.lineTo(x, y)
    pen.fill()
  }
  area('#d9d4cc', [
    [0, 0],
    [640, 0],
    [640, 480],
    [0, 480],
  ])
  area('#c79a63', [
    [120, 180],
    [400, 230],
    [400, 420],
    [120, 350],
  ])
  area('#b0834e', [
    [400, 230],
    [540, 170],
    [540, 340],
    [400, 420],
  ])
  area('#dbb27d', [
    [120, 180],
    [270, 130],
    [540, 170],
    [400, 230],
  ])
  area('#e9dcc0', [
    [240, 201],
    [290, 210],
    [290, 258],
    [240, 249],
  ])
  area('#7c5a33', [
    [400, 360],
    [440, 338],
    [455, 372],
    [400, 420],
  ])
  area('#5d4224', [
    [400, 380],
    [425, 362],
    [436, 384],
    [400, 420],
  ])
  return canvas.encode('jpeg', 85)
}
