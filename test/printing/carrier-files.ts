import bwip from 'bwip-js/node'
import PDFDocument from 'pdfkit'

/** What a carrier's site hands out, made here: labels with a Code 128 of their tracking number. */
export interface PdfWish {
  readonly tracking?: string | null
  readonly pages?: number
  readonly password?: string
  /** Points: 4 x 6 inches unless told. */
  readonly size?: readonly [number, number]
}

/** Bars of a tracking number as a picture, `times` dots to the thinnest bar. */
export function barcodePng(tracking: string, times = 3): Promise<Buffer> {
  return bwip.toBuffer({
    bcid: 'code128',
    text: tracking,
    scale: times,
    height: 18,
    backgroundcolor: 'FFFFFF',
    padding: 12,
  })
}

/** A label as a PDF. */
export async function labelPdf(wish: PdfWish = {}): Promise<Buffer> {
  const { tracking = '00340434161094042557', pages = 1, size = [288, 432] } = wish
  const document = new PDFDocument({
    size: [...size],
    margin: 0,
    ...(wish.password === undefined ? {} : { userPassword: wish.password }),
  })
  const parts: Buffer[] = []
  document.on('data', (part: Buffer) => parts.push(part))
  const done = new Promise<void>(resolve => void document.on('end', resolve))
  for (let page = 0; page < pages; page += 1) {
    if (page > 0) document.addPage({ size: [...size], margin: 0 })
    document.fontSize(20).text('PARCEL CARRIER', 30, 40)
    document.rect(24, 24, size[0] - 48, size[1] - 48).stroke()
    if (tracking !== null) {
      const picture = await barcodePng(tracking, 4)
      document.image(picture, 36, size[1] / 2 - 20, { width: Math.min(210, size[0] - 60) })
    }
  }
  document.end()
  await done
  return Buffer.concat(parts)
}

/** The head and the end of a PNG that claims to be that large. */
export function claimedPng(width: number, height: number): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([head, size, Buffer.from('0806000000000000000000000049454e44ae426082', 'hex')])
}

/** A carrier's label in ZPL with what stands between its ends. */
export function labelZpl(tracking: string, more = ''): Buffer {
  return Buffer.from(
    `^XA^PW812^LL1218^LH0,0${more}^FO60,60^A0N,50,50^FDCARRIER^FS^FO60,200^BY2^BCN,200,N,N,N^FD${tracking}^FS^XZ\n`,
  )
}
