/**
 * Bytes written by hand from the command references (ESC/POS Command Reference, ZPL II Programming Guide), each beside
 * what it says. A line is hex pairs, `ff*240` for a byte that comes so often, letters in quotes, and after `;` its
 * meaning.
 */
export function written(listing: string): string {
  const tokens = listing
    .split('\n')
    .flatMap(line => (line.split(/ ;|^;/)[0] ?? '').match(/"[^"]*"|[0-9a-f]{2}\*\d+|[0-9a-f]{2}\b/g) ?? [])
  const bytes = tokens.map(token => {
    if (token.startsWith('"')) return Buffer.from(token.slice(1, -1), 'latin1')
    const [byte = '', times = '1'] = token.split('*')
    return Buffer.alloc(Number(times), Number.parseInt(byte, 16))
  })
  return hex(Buffer.concat(bytes))
}

/** Bytes as hex pairs. */
export const hex = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/(..)(?=.)/g, '$1 ')
