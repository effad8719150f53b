import type { PaperAddress } from '../../../../shared/printing/papers/paper-base.ts'
import { cleanText } from '../clean-text.ts'
import type { Stock } from './stock.ts'
import type { ZplLabel } from './zpl-label.ts'
import { wrapZpl } from './zpl-text.ts'

/** Where an address goes, in dots of 203 dpi. */
export interface AddressPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly nameHeight: number
  readonly lineHeight: number
}

interface PlacedLine {
  readonly text: string
  readonly height: number
  readonly step: number
}

const shrinking = [1, 0.9, 0.8, 0.7, 0.6, 0.5]

/** The address at a part of its usual size, and whether nothing of it is lost. */
function layAt(address: PaperAddress, place: AddressPlace, stock: Stock, part: number) {
  const texts = [address.name, ...address.lines, ...(address.phone === null ? [] : [address.phone])]
  let whole = true
  const lines = texts.flatMap((text, index): readonly PlacedLine[] => {
    const height = Math.round((index === 0 ? place.nameHeight : place.lineHeight) * part)
    const wrapped = wrapZpl(text, stock.scale(height), stock.scale(place.width), 2)
    whole &&= wrapped.join(' ') === cleanText(text)
    return wrapped.map(each => ({ text: each, height, step: height + Math.round(height / 8) }))
  })
  const needed = lines.reduce((sum, line) => sum + line.step, 0)
  return { lines, fits: whole && needed <= place.height }
}

/** Writes an address as large as all of its lines fit; only one that is too long at half size loses its end. */
export function drawAddress(label: ZplLabel, stock: Stock, place: AddressPlace, address: PaperAddress): void {
  const sizes = shrinking.map(part => layAt(address, place, stock, part))
  const lines = (sizes.find(size => size.fits) ?? sizes.at(-1))?.lines ?? []
  let below = 0
  for (const { text, height, step } of lines) {
    if (below + height > place.height) return
    label.text(stock.scale(place.x), stock.scale(place.y + below), stock.scale(height), text, stock.scale(place.width))
    below += step
  }
}
