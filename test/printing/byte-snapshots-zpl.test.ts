import { describe, expect, it } from 'vitest'
import { encodePaper } from '../../electron/printing/encode/encode-paper.ts'
import { labelBytes } from '../../electron/printing/labels/to-label-bytes.ts'
import { errorStatusRequest } from '../../electron/printing/transports/zebra-errors.ts'
import { hostStatusRequest } from '../../electron/printing/transports/zebra-status.ts'
import { itemTag, returnLabel } from './sample-papers.ts'
import { hex, written } from './written-bytes.ts'

/** ZPL lines, each with its meaning after two spaces and `;`. */
const zpl = (listing: string) =>
  `${listing
    .trim()
    .split('\n')
    .map(line => line.split(/\s+;/)[0]?.trim() ?? '')
    .join('\n')}\n`

describe('ZPL', () => {
  it('asks how a label printer is', () => {
    expect(hex(hostStatusRequest)).toBe(written('"~HS"    ; host status return'))
    expect(hex(errorStatusRequest)).toBe(written('"~HQES"  ; host query, errors and warnings'))
  })

  it('an item tag of 2 x 1 inches at 203 dpi', () => {
    expect(new TextDecoder().decode(encodePaper(itemTag('de'), { language: 'zpl', dpi: 203 }).bytes)).toBe(
      zpl(`
        ^XA                                                    ; begin
        ^CI28                                                  ; UTF-8
        ^PW406                                                 ; 2 inches x 203 dots
        ^LL203                                                 ; 1 inch
        ^LH0,0                                                 ; home at the corner
        ^MNY                                                   ; labels with gaps
        ^PQ1                                                   ; one
        ^FO14,10^GB60,60,4^FS                                  ; box of 60 x 60, line of 4
        ^FO14,17^A0N,54,54^FB60,1,0,C^FH_^FDB^FS               ; font 0, upright, 54 high; one line of 60, centred
        ^FO86,10^A0N,34,34^FH_^FDVerkauf als geöffnet^FS       ; _ begins a hex escape in each field
        ^FO86,46^A0N,24,24^FH_^FDYoga mat, 6 mm, sage^FS
        ^FO47,80^BY2,2,58^BCN,58,N,N,N,N^FH_^FD>:RMA-417.1.2^FS ; Code 128, bars of 2, 58 high, no text, no UCC digit; >: is set B
        ^FO16,144^A0N,26,26^FH_^FDRMA-417.1.2^FS
        ^FO256,146^A0N,22,22^FB134,1,0,R^FH_^FD23.11.2026^FS   ; right in 134 dots
        ^FO16,174^A0N,22,22^FH_^FDFach R2-04^FS
        ^FO204,174^A0N,22,22^FB186,1,0,R^FH_^FDYM-6-SAGE^FS
        ^XZ                                                    ; end`),
    )
  })

  it('the codes of a return label at 203 and 300 dpi, and an escaped name', () => {
    const at = (dpi: 203 | 300) =>
      new TextDecoder()
        .decode(encodePaper(returnLabel('en', { service: 'a^b~c_d' }), { language: 'zpl', dpi }).bytes)
        .split('\n')
    expect(at(203)).toEqual(
      expect.arrayContaining(
        zpl(`
          ^PW812                                                ; 4 inches x 203
          ^LL1218                                               ; 6 inches x 203
          ^FO36,620^A0N,34,34^FH_^FDService: a_5Eb_7Ec_5Fd^FS   ; ^ ~ _ by their hex values
          ^FO182,742^BY4,2,130^BCN,130,N,N,N,N^FH_^FD>:RMA-417^FS ; 112 modules x 4 = 448 dots, in the middle of 812
          ^FO36,974^BY2,2,10^BQN,2,7^FH_^FDMA,RMA-417^FS        ; QR model 2, 7 dots a module; M: level, A: mode by itself`)
          .trim()
          .split('\n'),
      ),
    )
    expect(at(300)).toEqual(
      expect.arrayContaining(
        zpl(`
          ^PW1200                                               ; 4 inches x 300
          ^LL1800                                               ; 6 inches x 300
          ^FO264,1097^BY6,2,192^BCN,192,N,N,N,N^FH_^FD>:RMA-417^FS ; 112 modules x 6 = 672 dots, in the middle of 1200`)
          .trim()
          .split('\n'),
      ),
    )
  })

  /** Note: the two last values were made by another program: zlib's deflate in base64, CRC-16 (polynomial 1021, start 0) over it. */
  it('a carrier’s label as deflated dots with their check', () => {
    const ink = { widthBytes: 2, height: 2, data: Uint8Array.of(0xff, 0, 0xff, 0) }
    const place = { width: 16, height: 2, left: 0, top: 0 }
    const text = new TextDecoder().decode(labelBytes(ink, { language: 'zpl', dpi: 203 }, place))
    const [, total, all, across, packed, check] =
      /\^FO0,0\^GFA,(\d+),(\d+),(\d+),:Z64:([A-Za-z0-9+/=]+):([0-9A-F]{4})\^FS/.exec(text) ?? []
    expect([total, all, across]).toEqual(['4', '4', '2'])
    expect(packed).toBe('eJz7z/CfAQAF/gH/')
    expect(check).toBe('5B7D')
  })
})
