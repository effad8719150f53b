const bytes = new Map<string, number>()
for (let byte = 0x20; byte <= 0xff; byte += 1) {
  const char = new TextDecoder('windows-1252').decode(Uint8Array.of(byte))
  if (!/\p{Cc}/u.test(char)) bytes.set(char, byte)
}

/** Whether every character of a text is printable in Windows code page 1252. */
export function fitsCodePage(text: string): boolean {
  for (const char of text) if (!bytes.has(char)) return false
  return true
}

/** Whether every character of a text is plain ASCII. */
export function fitsAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text)
}

/** A text in Windows code page 1252; what it can't hold, control characters too, becomes `?`. */
export function toCodePage(text: string): Uint8Array {
  return Uint8Array.from([...text], char => bytes.get(char) ?? 0x3f)
}
