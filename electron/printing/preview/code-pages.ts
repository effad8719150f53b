const decoders: Readonly<Record<number, string>> = { 16: 'windows-1252', 17: 'ibm866', 46: 'windows-1251' }

/** The decoder of an ESC/POS code page number; null for pages that the desk never selects. */
export function codePageDecoder(page: number): ((byte: number) => string) | null {
  const label = decoders[page]
  if (label === undefined) return page === 0 ? byte => (byte < 0x80 ? String.fromCharCode(byte) : '?') : null
  const decoder = new TextDecoder(label)
  return byte => decoder.decode(Uint8Array.of(byte))
}
