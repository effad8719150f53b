import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openFileRoom } from '../../electron/files/file-room.ts'
import { mostLabelBytes } from '../../shared/shipments/label-format.ts'
import { awaitByPost, go, pack, upload } from '../support/shipped.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { pdfLabel, pngLabel, zplLabel } from './labels.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

let numbers = 0
const take = async (shipment: string, bytes: Uint8Array, given?: string, name = 'label.bin') => {
  numbers += 1
  const file = await upload(desk, name, bytes)
  const tracking = given ?? `T-${numbers}`
  return desk.call('shipments.importLabel', { shipment, file, tracking, costMinor: 450 })
}
const kept = () => readdirSync(join(desk.folder, 'labels')).toSorted()
const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it('a PDF, a PNG and a ZPL label are kept byte for byte under their hash, whatever they are called', async () => {
  for (const [bytes, format] of [
    [pdfLabel, 'pdf'],
    [pngLabel, 'png'],
    [zplLabel, 'zpl'],
  ] as const) {
    const rma = await awaitByPost(desk)
    const shipment = await pack(desk, rma)
    expect(await take(shipment, bytes, undefined, 'LABEL.TXT')).toEqual({
      ok: true,
      value: { format, state: 'printed' },
    })
    expect(readFileSync(join(desk.folder, 'labels', hash(bytes)))).toEqual(bytes)
    const { shipments } = await desk.must('shipments.read', { return: rma.return })
    expect(shipments[0]).toMatchObject({ costMinor: 450, label: { format, name: 'LABEL.TXT', bytes: bytes.length } })
    const { kinds } = await desk.must('costs.read', { return: rma.return })
    expect(kinds).toEqual([{ kind: 'label', amountMinor: 450, minutes: 0 }])
  }
  expect(kept().every(name => /^[0-9a-f]{64}$/.test(name))).toBe(true)
})

it('is shown: the file as it came, and a picture of a PNG and of ZPL', async () => {
  const room = openFileRoom({ uploads: join(desk.folder, 'uploads'), exports: join(desk.folder, 'exports') })
  for (const bytes of [pdfLabel, pngLabel, zplLabel]) {
    const shipment = await pack(desk, await awaitByPost(desk))
    await take(shipment, bytes)
    const label = await desk.must('shipments.label', { shipment })
    const served = await room.serve(label.ticket)
    expect(readFileSync(served?.path ?? '')).toEqual(bytes)
    expect(label.picture === null).toBe(label.format === 'pdf')
    if (label.format === 'zpl') expect(label.picture).toMatchObject({ width: 812, height: 1218 })
  }
})

it('what is no label is refused and leaves nothing', async () => {
  const shipment = await pack(desk, await awaitByPost(desk))
  const before = kept()
  expect(await take(shipment, Buffer.from('<html>Sign in</html>'), 'X', 'label.pdf')).toEqual({
    ok: false,
    failure: { code: 'label_not_known' },
  })
  expect(await take(shipment, Buffer.alloc(0))).toEqual({ ok: false, failure: { code: 'label_empty' } })
  const large = Buffer.concat([pdfLabel, Buffer.alloc(mostLabelBytes), pdfLabel])
  expect(await take(shipment, large)).toMatchObject({
    ok: false,
    failure: { code: 'label_too_large', mostBytes: mostLabelBytes },
  })
  const gone = { shipment, file: 'A'.repeat(32), tracking: 'X' }
  expect(await desk.call('shipments.importLabel', gone)).toEqual({ ok: false, failure: { code: 'upload_gone' } })
  expect(kept()).toEqual(before)
})

it('a tracking number belongs to one parcel; one whose label was voided frees it', async () => {
  const first = await pack(desk, await awaitByPost(desk))
  const second = await pack(desk, await awaitByPost(desk))
  expect(await take(first, zplLabel, 'SAME')).toMatchObject({ ok: true })
  expect(await take(second, zplLabel, 'SAME')).toMatchObject({
    ok: false,
    failure: { code: 'tracking_taken', tracking: 'SAME' },
  })
  await go(desk, first, 'void')
  expect(await take(second, zplLabel, 'SAME')).toMatchObject({ ok: true })
})

it('is replaced by another while the parcel is here, and stays once it has left', async () => {
  const rma = await awaitByPost(desk)
  const shipment = await pack(desk, rma)
  await take(shipment, pdfLabel)
  expect(await take(shipment, zplLabel)).toMatchObject({ ok: true, value: { format: 'zpl', state: 'printed' } })
  await go(desk, shipment, 'hand_over')
  expect(await take(shipment, pdfLabel)).toEqual({
    ok: false,
    failure: { code: 'not_possible_from', state: 'handed_over', event: 'print' },
  })
})

it('a damaged file is said, and files no parcel names are swept at the start', async () => {
  const shipment = await pack(desk, await awaitByPost(desk))
  const own = Buffer.concat([zplLabel, Buffer.from('^XA^FDown^FS^XZ')])
  await take(shipment, own)
  const path = join(desk.folder, 'labels', hash(own))
  const stray = join(desk.folder, 'labels', `${'0'.repeat(64)}.1.part`)
  writeFileSync(stray, 'half')
  await desk.writer.runner.internal('desk.tidy', {})
  expect(kept()).toContain(hash(own))
  expect(kept().some(name => name.endsWith('.part'))).toBe(false)
  writeFileSync(path, 'something else')
  expect(await desk.call('shipments.label', { shipment })).toEqual({ ok: false, failure: { code: 'label_lost' } })
})
