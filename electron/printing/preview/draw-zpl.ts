import { createRequire } from 'node:module'
import { checkZpl } from './check-zpl.ts'

/** Note: not an import, so that 8 MB of wasm are loaded when the first label is drawn and by nobody else. */
const load = createRequire(import.meta.url)

/** A picture of a label, one pixel a dot. */
export interface LabelPicture {
  readonly png: Uint8Array
  readonly width: number
  readonly height: number
  readonly warnings: readonly string[]
}

/** Draws a label from its bytes; one that names no size is 4 x 6 inches. Loads 8 MB of wasm on first use and takes long: keep it off busy threads. */
export async function drawZpl(bytes: Uint8Array, dpi: 203 | 300): Promise<LabelPicture> {
  const zpl = new TextDecoder().decode(bytes)
  const { width: told, height: toldHeight, warnings } = checkZpl(zpl)
  const width = told > 0 ? told : 4 * dpi
  const height = toldHeight > 0 ? toldHeight : 6 * dpi
  const perMillimetre = dpi === 203 ? 8 : 12
  const { zplToBase64Async } = load('zpl-renderer-js') as typeof import('zpl-renderer-js')
  const base64 = await zplToBase64Async(zpl, width / perMillimetre, height / perMillimetre, perMillimetre)
  return { png: new Uint8Array(Buffer.from(base64, 'base64')), width, height, warnings }
}
