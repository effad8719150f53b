/** What a file of rows may ask of the desk. Characters are UTF-16 units. */
export interface ReadLimits {
  readonly bytes: number
  readonly rows: number
  /** A header with more columns than this is a wrong file or a wrong delimiter. */
  readonly columns: number
  readonly cellCharacters: number
  /** A record longer than this is a quote that never closes, or no text of rows at all. */
  readonly rowCharacters: number
  /** Bytes read at a time: small, so that cells die young and memory stays low. */
  readonly chunkBytes: number
}

/** The limits that hold at the desk: a cell as long as a spreadsheet allows, a year of a large shop. */
export const readLimits: ReadLimits = {
  bytes: 1024 * 1024 * 1024,
  rows: 5_000_000,
  columns: 199,
  cellCharacters: 32_767,
  rowCharacters: 1_000_000,
  chunkBytes: 16 * 1024,
}
