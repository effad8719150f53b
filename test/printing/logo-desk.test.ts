import { createCanvas, GlobalFonts } from '@napi-rs/canvas'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawLine } from '../../electron/printing/encode/draw-line.ts'
import { rollOf } from '../../electron/printing/encode/roll.ts'
import { decodeEscpos } from '../../electron/printing/preview/decode-escpos.ts'
import { upload } from '../support/shipped.ts'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { claimedPng } from './carrier-files.ts'
import { jobRow, returnOne } from './spool-kit.ts'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(() => desk.close())

function picture(width: number, height: number, ink: string): Buffer {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.fillStyle = ink
  context.fillRect(width / 4, height / 4, width / 2, height / 2)
  return canvas.toBuffer('image/png')
}
const save = async (bytes: Uint8Array) =>
  desk.call('printing.saveLogo', { file: await upload(desk, 'logo.png', bytes) })
const imagesOn = async () => {
  const { things, warnings } = decodeEscpos((await jobRow(desk, (await returnOne(desk)).job)).bytes, 576)
  expect(warnings).toEqual([])
  return things.filter(thing => thing.is === 'bitmap' && thing.height > 30)
}

describe('a shop’s logo', () => {
  it('stands on the papers as dots, made smaller where it must be, until it is taken off', async () => {
    expect(await imagesOn()).toEqual([])
    expect(await save(picture(1600, 800, '#111'))).toMatchObject({ ok: true, value: { logo: { height: 160 } } })
    const [image, ...others] = await imagesOn()
    expect(others).toEqual([])
    expect(image).toMatchObject({ is: 'bitmap', side: 'center', widthBytes: 40, height: 160 })
    if (image?.is === 'bitmap') expect(image.data.every(byte => byte === 0xff)).toBe(true)
    const { settings, version } = await desk.must('shop.read', {})
    await desk.must('shop.save', { version, settings: { ...settings, logo: null, phone: '1' } })
    expect((await desk.must('shop.read', {})).settings.logo?.height).toBe(160)
    expect(await desk.must('printing.saveLogo', { file: null })).toEqual({ logo: null })
    expect(await imagesOn()).toEqual([])
  })

  it.each([
    ['no PNG', Buffer.from('GIF89a'), { code: 'logo_is_no_png' }],
    ['one of 20,000 dots', claimedPng(20_000, 20), { code: 'label_too_many_dots' }],
    ['one that breaks off', claimedPng(20, 20), { code: 'label_not_readable' }],
    ['one with nothing dark on it', picture(80, 80, '#eee'), { code: 'logo_is_blank' }],
  ] as const)('is never %s', async (_name, bytes, failure) => {
    expect(await save(bytes)).toMatchObject({ ok: false, failure })
  })

  it('is the owner’s to choose, from a file that is there', async () => {
    const gone = await desk.call('printing.saveLogo', { file: 'A'.repeat(32) })
    expect(gone).toMatchObject({ failure: { code: 'upload_gone' } })
    expect(await desk.call('printing.saveLogo', { file: null }, { as: 'supervisor' })).toMatchObject({
      failure: { code: 'not_allowed' },
    })
  })
})

describe('letters no code page has', () => {
  const drawn = (text: string) => {
    const pieces = [{ text, columns: 48, align: 'left' }] as const
    const line = { is: 'line', style: 'normal', bold: false, inverted: false, pieces } as const
    return Buffer.from(drawLine(line, rollOf(48)).data).toString('hex')
  }

  it('are drawn by the desk’s own fonts alone, whatever the machine has', () => {
    drawn('漢')
    const families = GlobalFonts.families.map(({ family }) => family)
    expect(families.filter(name => !/^(DejaVu Sans|UnifontEx|Paper )/.test(name))).toEqual([])
  })

  it('are one sign where no font has them: neither nothing nor garbage', () => {
    const [missing, other] = [drawn('\u{20000}'), drawn('\u{2a6d6}')]
    expect(missing).toBe(other)
    expect(missing).toMatch(/[1-9a-f]/)
    for (const emoji of ['😀', '🎁', '👩‍👩‍👧', '🇩🇪']) expect(drawn(emoji)).toMatch(/[1-9a-f]/)
    expect(drawn('😀')).not.toBe(drawn('🎁'))
  })

  it('are drawn as themselves, not as boxes', () => {
    const letters = ['漢', '字', 'テ', '한', 'ł', 'ж']
    expect(new Set(letters.map(drawn)).size).toBe(letters.length)
  })
})
