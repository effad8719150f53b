import type { PaperTarget } from '../../../shared/printing/papers/paper.ts'
import { rollOf } from '../encode/roll.ts'
import { decodeEscpos } from './decode-escpos.ts'
import { drawRoll } from './draw-roll.ts'

/** A paper as a person would hold it, one pixel a dot of the printer. */
export interface PaperPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  /** What a printer might do differently than meant; empty for every paper of the desk. */
  readonly warnings: readonly string[]
}

/**
 * Draws a paper from nothing but the bytes that a printer gets.
 * Note: the first label (ZPL) loads a large wasm module; draw labels in a thread that nobody waits for.
 */
export async function drawBytes(bytes: Uint8Array, target: PaperTarget): Promise<PaperPicture> {
  if (target.language === 'zpl') {
    const { drawZpl } = await import('./draw-zpl.ts')
    return drawZpl(bytes, target.dpi)
  }
  const { dots } = rollOf(target.columns)
  const { things, warnings } = decodeEscpos(bytes, dots)
  return { ...drawRoll(things, dots), warnings }
}
