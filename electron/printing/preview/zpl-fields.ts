/** A ZPL command: two letters (`FO`, `A0`, `GB`) and its parameters as written. */
export interface ZplCommand {
  readonly name: string
  readonly parameters: string
}

/** Splits ZPL into commands as a printer does, at every `^` and `~`. Field data keeps its hex escapes. */
export function readZpl(zpl: string): readonly ZplCommand[] {
  const found = zpl.matchAll(/[\^~]([A-Za-z@][A-Za-z0-9@])([^^~]*)/g)
  return Array.from(found, ([, name = '', parameters = '']) => ({
    name: name.toUpperCase(),
    parameters: parameters.replace(/[\r\n]/g, ''),
  }))
}

/** Field data as people read it: `_5E` is `^`. */
export function readHexEscapes(data: string): string {
  return data.replace(/_([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
