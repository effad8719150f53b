import { describe, expect, it } from 'vitest'
import { fitCode128 } from '../../electron/printing/encode/code128.ts'
import { encodePaper } from '../../electron/printing/encode/encode-paper.ts'
import {
  cutPaper,
  feedDots,
  kickDrawer,
  printBitmap,
  printCode128,
  printQr,
  resetPrinter,
} from '../../electron/printing/encode/escpos-commands.ts'
import { rollOf } from '../../electron/printing/encode/roll.ts'
import { toEscpos } from '../../electron/printing/encode/to-escpos.ts'
import { statusRequest } from '../../electron/printing/transports/printer-status.ts'
import { processIdRequest } from '../../electron/printing/transports/process-id.ts'
import { itemTag } from './sample-papers.ts'
import { hex, written } from './written-bytes.ts'

const symbol = (text: string) => {
  const fitted = fitCode128(text, 384, 2, 3)
  if (fitted === null) throw new Error('it fits')
  return fitted
}

describe('ESC/POS commands', () => {
  it.each([
    ['reset', resetPrinter(), '1b 40        ; ESC @      forget what an earlier job set'],
    ['cut', cutPaper(), '1d 56 42 00  ; GS V 66 0  feed to the knife and cut, one point left'],
    ['feed', feedDots(24), '1b 4a 18     ; ESC J 24   move the paper by 24 dots'],
    [
      'a long feed',
      feedDots(300),
      `1b 4a ff     ; ESC J 255  the most that one command moves
       1b 4a 2d     ; ESC J 45   the rest`,
    ],
    ['drawer', kickDrawer(), '1b 70 00 19 fa  ; ESC p 0 25 250  pin 2, 25 x 2 ms on, 250 x 2 ms off'],
    [
      'dots',
      printBitmap({ widthBytes: 2, height: 3, data: Uint8Array.of(0xff, 0, 0x81, 1, 0, 0xff) }),
      `1d 76 30 00  ; GS v 0, m = 0  dots as they are, neither doubled
       02 00        ; xL xH          2 bytes, 16 dots across
       03 00        ; yL yH          3 rows
       ff 00 81 01 00 ff`,
    ],
    ['is it online?', statusRequest(1), '10 04 01  ; DLE EOT 1'],
    ['why is it not?', statusRequest(2), '10 04 02  ; DLE EOT 2'],
    ['how is the roll?', statusRequest(4), '10 04 04  ; DLE EOT 4'],
    [
      'say when all is printed',
      processIdRequest('01JDJOB0417'),
      `1d 28 48     ; GS ( H
       06 00        ; pL pH       6 bytes follow
       30 30        ; fn 48, m 48 process id response
       "0417"       ; d1 to d4    the id that comes back`,
    ],
    [
      'a barcode in set B',
      printCode128(symbol('A{1'), 80),
      `1d 48 00     ; GS H 0     no text beside the bars
       1d 77 03     ; GS w 3     thinnest bar of 3 dots
       1d 68 50     ; GS h 80    80 dots high
       1d 6b 49 06  ; GS k 73 6  Code 128, 6 bytes of data
       "{B"         ;            code set B
       "A" "{{" "1" ;            a brace is written twice`,
    ],
    [
      'a barcode in sets B and C',
      printCode128(symbol('RMA-20260041710001'), 80),
      `1d 48 00     ; GS H 0
       1d 77 02     ; GS w 2     set B alone would be too wide at 2 dots
       1d 68 50     ; GS h 80
       1d 6b 49 0f  ; GS k 73 15
       "{B" "RMA-"  ;            letters in set B
       "{C"         ;            from here two digits a byte
       14 1a 00 29 47 00 01      ; 20 26 00 41 71 00 01`,
    ],
    [
      'a QR code',
      printQr('ä', 6),
      `1d 28 6b 04 00 31 41 32 00  ; GS ( k, function 165  model 2
       1d 28 6b 03 00 31 43 06     ; function 167           6 dots a module
       1d 28 6b 03 00 31 45 31     ; function 169           level M
       1d 28 6b 05 00 31 50 30     ; function 180           5 - 3 = 2 bytes of data
       c3 a4                       ;                        ä in UTF-8
       1d 28 6b 03 00 31 51 30     ; function 181           print it`,
    ],
  ] as const)('%s', (_name, bytes, listing) => {
    expect(hex(bytes)).toBe(written(listing))
  })
})

describe('ESC/POS papers', () => {
  it('a bold centred line in code page 1252', () => {
    const bytes = toEscpos([{ is: 'text', text: 'Größe €', bold: true, align: 'center' }], rollOf(32))
    expect(hex(bytes)).toBe(
      written(`
        1b 40        ; ESC @     reset
        1b 74 10     ; ESC t 16  code page WPC1252
        1b 61 01     ; ESC a 1   centred
        1b 4d 00     ; ESC M 0   font A
        1d 21 00     ; GS ! 0    once as wide, once as high
        1b 45 01     ; ESC E 1   bold
        1d 42 00     ; GS B 0    black on white
        1b 33 20     ; ESC 3 32  32 dots to the next line
        "Gr" f6 df "e " 80      ; ö, ß and € of WPC1252
        0a           ; LF
        1b 61 00     ; ESC a 0   left
        1b 4a 18     ; ESC J 24
        1d 56 42 00  ; GS V 66 0 cut`),
    )
  })

  it('words and their value in small letters, and huge letters at the right', () => {
    const bytes = toEscpos(
      [
        { is: 'pair', left: 'Ware', right: '34,00', style: 'small' },
        { is: 'text', text: 'RMA', style: 'huge', align: 'right' },
      ],
      rollOf(48),
    )
    expect(hex(bytes)).toBe(
      written(`
        1b 40 1b 74 10                  ; reset, WPC1252
        1b 61 02                        ; ESC a 2   right, so that the value ends at the edge
        1b 4d 01                        ; ESC M 1   font B, 9 x 17
        1d 21 00 1b 45 00 1d 42 00      ; plain
        1b 33 18                        ; ESC 3 24
        "Ware" 20*55 "34,00" 0a         ; 64 columns of font B on 576 dots
        1b 61 02                        ; right
        1b 4d 00                        ; ESC M 0   font A
        1d 21 22                        ; GS ! 34   three times as wide (bits 4 to 6) and as high (bits 0 to 2)
        1b 45 00 1d 42 00 1b 33 50      ; ESC 3 80
        "RMA" 0a
        1b 61 00 1b 4a 18 1d 56 42 00   ; left, feed, cut`),
    )
  })

  it('a tall line doubles the height and nothing else', () => {
    const bytes = toEscpos([{ is: 'text', text: 'T', style: 'tall' }], rollOf(32))
    expect(hex(bytes)).toContain(written('1d 21 01  ; GS ! 1  twice as high'))
  })

  it('a banner and a dotted rule', () => {
    const bytes = toEscpos(
      [
        { is: 'banner', text: 'COPY 1' },
        { is: 'rule', weight: 'dotted' },
      ],
      rollOf(32),
    )
    expect(hex(bytes)).toBe(
      written(`
        1b 40 1b 74 10                  ; reset, WPC1252
        1b 61 00                        ; left
        1d 76 30 00 30 00 05 00 ff*240  ; GS v 0  48 bytes by 5 rows, black
        1b 61 00 1b 4d 00 1d 21 00      ; left, font A, single size
        1b 45 01                        ; bold
        1d 42 01                        ; GS B 1  white on black
        1b 33 18                        ; ESC 3 24  no gap between black lines
        20*13 "COPY 1" 20*13 0a         ; across all 32 columns, so that the black is
        1b 61 00
        1d 76 30 00 30 00 05 00 ff*240  ; black again
        1b 61 00
        1d 76 30 00 30 00 02 00 f0*96   ; 48 bytes by 2 rows, 4 dots black and 4 white
        1b 61 00 1b 4a 18 1d 56 42 00   ; left, feed, cut`),
    )
  })

  it('an item tag on 58 mm', () => {
    expect(hex(encodePaper(itemTag('de'), { language: 'escpos', columns: 32 }).bytes)).toBe(
      written(`
        1b 40 1b 74 10                           ; reset, WPC1252
        1b 61 02 1b 4d 00 1d 21 11 1b 45 01      ; right, font A, GS ! 17: twice as wide and high, bold
        1d 42 00 1b 33 38                        ; ESC 3 56
        "Verkauf als" 20*4 "B" 0a                ; 16 columns of 24 dots: words, then the grade at the edge
        1b 61 00 1b 4d 00 1d 21 11 1b 45 01      ; left, the same letters
        1d 42 00 1b 33 38
        "ge" f6 "ffnet" 0a                       ; the rest of the words
        1b 61 00 1b 4d 00 1d 21 00 1b 45 00      ; left, single size, not bold
        1d 42 00 1b 33 20
        "Yoga mat, 6 mm, sage" 0a
        1b 61 00 1b 4a 08                        ; 8 dots down
        1b 61 01                                 ; centred
        1d 48 00 1d 77 02 1d 68 50               ; no text, bars of 2 dots, 80 dots high
        1d 6b 49 0d "{B" "RMA-417.1.2"           ; Code 128, 2 + 11 bytes
        1b 61 00 1b 4a 0c                        ; 12 dots down
        1b 61 01 1b 4d 00 1d 21 00 1b 45 01      ; centred, bold
        1d 42 00 1b 33 20
        "RMA-417.1.2" 0a
        1b 61 02 1b 4d 00 1d 21 00 1b 45 00      ; right: bin and day across 32 columns
        1d 42 00 1b 33 20
        "Fach R2-04" 20*12 "23.11.2026" 0a
        1b 61 00 1b 4d 01 1d 21 00 1b 45 00      ; left, font B
        1d 42 00 1b 33 18
        "Art.-Nr. YM-6-SAGE" 0a
        1b 61 00 1b 4a 18 1d 56 42 00            ; left, feed, cut`),
    )
  })
})
