import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) } })

/** What an independent reader finds on a picture, as `Code128 RMA-417`, sorted. */
export async function readCodes(png: Uint8Array): Promise<readonly string[]> {
  const found = await readBarcodes(png, { formats: ['Code128', 'QRCode'], tryHarder: true, maxNumberOfSymbols: 8 })
  return found.map(({ format, text }) => `${format} ${text}`).toSorted()
}
