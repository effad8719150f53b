/** A Code 128 symbol as the data of `GS k 73` describes it. */
export interface ReadCode128 {
  readonly text: string
  readonly values: readonly number[]
  /** Width of the bars in modules. */
  readonly modules: number
}

const starts = { A: 103, B: 104, C: 105 } as const
const switches = { A: 101, B: 100, C: 99 } as const

/** Reads the data of `GS k 73`; null when it breaks the rules, and the printer prints nothing. */
export function readCode128(data: Uint8Array): ReadCode128 | null {
  const values: number[] = []
  let text = ''
  let set: 'A' | 'B' | 'C' | null = null
  for (let at = 0; at < data.length; at += 1) {
    const byte = data[at] ?? 0
    if (byte === 0x7b && data[at + 1] !== 0x7b) {
      const name = String.fromCharCode(data[at + 1] ?? 0)
      if (name !== 'A' && name !== 'B' && name !== 'C') return null
      values.push(set === null ? starts[name] : switches[name])
      set = name
      at += 1
    } else if (set === 'C') {
      if (byte > 99) return null
      values.push(byte)
      text += String(byte).padStart(2, '0')
    } else if (set === 'B' && byte >= 0x20 && byte <= 0x7f) {
      values.push(byte - 0x20)
      text += String.fromCharCode(byte)
      if (byte === 0x7b) at += 1
    } else if (set === 'A' && byte < 0x60) {
      values.push(byte < 0x20 ? byte + 64 : byte - 0x20)
      text += String.fromCharCode(byte)
    } else return null
  }
  return text === '' ? null : { text, values, modules: 11 * (values.length + 1) + 13 }
}
