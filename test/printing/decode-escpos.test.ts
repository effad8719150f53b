import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitCode128 } from '../../electron/printing/encode/code128.ts'
import { cutPaper, printCode128 } from '../../electron/printing/encode/escpos-commands.ts'
import { decodeEscpos } from '../../electron/printing/preview/decode-escpos.ts'
import { drawRoll } from '../../electron/printing/preview/draw-roll.ts'
import { readCodes } from './read-codes.ts'

const warningsOf = (...bytes: readonly number[]) => decodeEscpos(Uint8Array.from(bytes), 384).warnings

describe('ESC/POS decoder', () => {
  it.each([
    [[0x1b, 0x74, 99], /unknown code page 99/],
    [[0x1b, 0x7a, 1], /unknown command ESC z/],
    [[0x1d, 0x21], /GS ! lacks parameters/],
    [[0x1d, 0x28, 0x6b, 9, 0, 0x31], /lacks parameters/],
    [[0x1d, 0x6b, 73, 3, 0x41, 0x42, 0x43], /refuses/],
    [[0x1d, 0x28, 0x6b, 3, 0, 0x31, 0x51, 0x30], /QR code without data/],
    [[0x1d, 0x28, 0x6b, 4, 0, 0x31, 0x43, 6, 6], /QR function 67 takes 1/],
    [[0x07], /control character 7/],
    [[0x41], /last line has no end/],
    [[0x1b, 0x61, 7], /unknown side 7/],
    [[...Array.from({ length: 33 }, () => 0x41), 0x0a], /line of 396 dots on paper of 384/],
    [[0x1d, 0x76, 0x30, 0, 49, 0, 1, 0, ...Array.from({ length: 49 }, () => 0)], /image of 392 dots/],
  ] as const)('warns of %o', (bytes, warning) => {
    expect(warningsOf(...bytes).join('; ')).toMatch(warning)
  })

  it('warns of a barcode wider than the paper', () => {
    const data = new TextEncoder().encode('{BRMA-2026-0041712345')
    expect(warningsOf(0x1d, 0x77, 3, 0x1d, 0x6b, 73, data.length, ...data).join()).toMatch(
      /barcode of \d+ dots on paper/,
    )
  })

  it('never throws, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        decodeEscpos(bytes, 576)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('Code 128', () => {
  it('is read back by an independent reader, whatever it holds, in both sets', async () => {
    const code = fc.stringMatching(/^[ -~]{1,10}$|^[A-Z]{0,4}-?\d{2,18}[A-Z.-]{0,3}\d{0,5}$/)
    await fc.assert(
      fc.asyncProperty(code, async text => {
        const symbol = fitCode128(text, 576, 2, 3)
        fc.pre(symbol !== null && text.trim() === text)
        if (symbol === null) return
        const { things, warnings } = decodeEscpos(Buffer.concat([printCode128(symbol, 90), cutPaper()]), 576)
        expect(warnings).toEqual([])
        const codes = await readCodes(
          drawRoll([{ is: 'feed', dots: 40 }, ...things, { is: 'feed', dots: 40 }], 576).png,
        )
        expect(codes).toEqual([`Code128 ${text}`])
      }),
      { numRuns: 150 },
    )
  })

  it('is refused where it cannot fit', () => {
    expect(fitCode128('X'.repeat(30), 384, 2, 3)).toBeNull()
    expect(fitCode128('ÄÖÜ', 384, 2, 3)).toBeNull()
    expect(fitCode128('', 384, 2, 3)).toBeNull()
  })
})
