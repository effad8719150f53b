import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadImage } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sweepPhotos } from '../../electron/photos/photo-files.ts'
import { mostPhotoBytes, photoSizeOf } from '../../shared/photos/photo-format.ts'
import { type Awaited, awaitByPost, upload } from '../support/shipped.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { photoOfPhone, picture } from './pictures.ts'

let desk: TestDesk
let rma: Awaited
beforeAll(async () => {
  desk = await openTestDesk()
  rma = await awaitByPost(desk)
})
afterAll(() => desk.close())

const counter = { as: 'counter' } as const
const folder = () => join(desk.folder, 'photos')
const add = async (bytes: Uint8Array, more: { line?: string } = {}) =>
  desk.call('photos.add', { return: rma.return, file: await upload(desk, 'photo.jpg', bytes), ...more }, counter)
const codeOf = async (bytes: Uint8Array) => {
  const reply = await add(bytes)
  return reply.ok ? 'ok' : reply.failure.code
}
const read = () => desk.must('photos.read', { return: rma.return })
const shown = (ticket: string) => readFileSync(join(desk.folder, 'exports', ticket))

describe('photos', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('keeps a %s under the hash of its bytes', async format => {
    const reply = await add(await picture(format), { line: rma.lines[0] ?? '' })
    const photo = reply.ok ? reply.value.photo : ''
    const { ticket, width, height } = await desk.must('photos.show', { photo })
    expect([width, height]).toEqual([40, 20])
    const bytes = shown(ticket)
    expect(photoSizeOf(bytes)).toEqual({ width: 40, height: 20 })
    expect(readdirSync(folder())).toContain(createHash('sha256').update(bytes).digest('hex'))
  })
  it('stands upright, and leaves out what the camera wrote beside the picture', async () => {
    const taken = await photoOfPhone()
    expect(Buffer.from(taken).includes('Exif')).toBe(true)
    const reply = await add(taken)
    const { ticket, width, height } = await desk.must('photos.show', { photo: reply.ok ? reply.value.photo : '' })
    const bytes = shown(ticket)
    expect([width, height]).toEqual([20, 40])
    expect(bytes.includes('Exif')).toBe(false)
    expect(bytes.includes('GPS')).toBe(false)
    expect((await loadImage(bytes)).height).toBe(40)
  })
  it('makes a picture smaller that is wider than 4096 px', async () => {
    const reply = await add(await picture('png', 5000, 100))
    const { width, height } = await desk.must('photos.show', { photo: reply.ok ? reply.value.photo : '' })
    expect([width, height]).toEqual([4096, 82])
  })
  it('shows small pictures of the items and of the parcel', async () => {
    const { photos, mayAdd } = await read()
    expect(mayAdd).toBe(true)
    expect(photos.map(photo => photo.line)).toEqual([rma.lines[0], rma.lines[0], rma.lines[0], null, null])
    for (const photo of photos) expect((await loadImage(shown(photo.small))).width).toBeLessThanOrEqual(360)
  })
  it('refuses what is no picture by its bytes, whatever its name, or only begins like one', async () => {
    expect(await codeOf(Buffer.from('%PDF-1.4'))).toBe('photo_not_known')
    expect(await codeOf(Buffer.from('<svg onload="x">'))).toBe('photo_not_known')
    expect(await codeOf((await picture('jpeg')).subarray(0, 60))).toBe('photo_not_known')
    expect(await codeOf(Buffer.alloc(mostPhotoBytes + 1, 0xff))).toBe('photo_too_large')
  })
  it('refuses a picture that says it has more pixels than can be read, before reading them', async () => {
    const png = Buffer.from(await picture('png'))
    png.writeUInt32BE(60_000, 16)
    png.writeUInt32BE(60_000, 20)
    expect(await codeOf(png)).toBe('photo_too_many_pixels')
  })
  it('refuses another return’s line, and an upload that is gone', async () => {
    const other = await awaitByPost(desk)
    expect(await add(await picture('png'), { line: other.lines[0] ?? '' })).toMatchObject({
      failure: { code: 'return_line_not_found' },
    })
    const gone = { return: rma.return, file: 'x'.repeat(32) }
    expect(await desk.call('photos.add', gone, counter)).toMatchObject({ failure: { code: 'upload_gone' } })
  })
  it('keeps 20 a line and refuses the next', async () => {
    const more = await awaitByPost(desk)
    const line = more.lines[0] ?? ''
    const file = await upload(desk, 'a.png', await picture('png'))
    const one = { return: more.return, line, file }
    for (let index = 0; index < 20; index += 1) await desk.must('photos.add', one, counter)
    expect(await desk.call('photos.add', one, counter)).toMatchObject({
      failure: { code: 'too_many_photos', most: 20 },
    })
  })
  it('says when the file is damaged, rather than showing it', async () => {
    const reply = await add(await picture('jpeg', 33, 33))
    const photo = reply.ok ? reply.value.photo : ''
    const hash = desk.writer.file.raw.prepare('select sha256 from photo where id = ?').pluck().get(photo)
    writeFileSync(join(folder(), String(hash)), 'damaged')
    expect(await desk.call('photos.show', { photo })).toMatchObject({ failure: { code: 'photo_lost' } })
  })
  it('a refused photo leaves a file that no row names; the sweep removes it and keeps the others', async () => {
    const named = desk.writer.file.raw.prepare('select sha256 from photo union select small_sha256 from photo').pluck()
    const refused = { return: '0'.repeat(26), file: await upload(desk, 'b.png', await picture('png', 77, 77)) }
    await desk.call('photos.add', refused, counter)
    mkdirSync(folder(), { recursive: true })
    writeFileSync(join(folder(), 'half-written.part'), 'half')
    expect(readdirSync(folder()).length).toBeGreaterThan(named.all().length)
    expect(await sweepPhotos(desk.writer.file.db, { photos: folder() } as never)).toBe(3)
    expect(readdirSync(folder()).toSorted()).toEqual(named.all().toSorted())
  })
})
