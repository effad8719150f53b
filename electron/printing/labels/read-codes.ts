import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Bitmap } from '../encode/bitmap.ts'

const load = createRequire(import.meta.url)
let isPrepared = false

/** The reader, its wasm from the package on this disk: by itself it would ask the net. */
async function reader() {
  const zxing = await import('zxing-wasm/reader')
  if (!isPrepared) {
    const wasm = readFileSync(load.resolve('zxing-wasm/reader/zxing_reader.wasm'))
    const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength)
    zxing.prepareZXingModule({ overrides: { wasmBinary } })
    isPrepared = true
  }
  return zxing
}

/** Everything that can be scanned off dots as a printer will make them. */
export async function readCodesOf({ widthBytes, height, data }: Bitmap): Promise<readonly string[]> {
  const width = widthBytes * 8
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let dot = 0; dot < width * height; dot += 1)
    if ((data[dot >> 3] ?? 0) & (0x80 >> (dot & 7))) rgba.fill(0, dot * 4, dot * 4 + 3)
  const zxing = await reader()
  const dots = { data: rgba, width, height, colorSpace: 'srgb' } as Parameters<typeof zxing.readBarcodes>[0]
  const found = await zxing.readBarcodes(dots, {
    tryHarder: true,
    tryRotate: true,
    maxNumberOfSymbols: 16,
  })
  return found.map(code => code.text)
}
