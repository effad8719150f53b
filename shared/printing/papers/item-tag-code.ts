/** One unit of a return as its tag names it. */
export interface TaggedUnit {
  readonly rma: string
  readonly line: number
  readonly unit: number
}

/** The text in an item tag's barcode: `RMA-417.1.2` is unit 2 of line 1. */
export function itemTagCode(tagged: TaggedUnit): string {
  return `${tagged.rma}.${tagged.line}.${tagged.unit}`
}

/** Reads a scanned item tag; null when the text is not one. */
export function readItemTagCode(code: string): TaggedUnit | null {
  const [, rma, line, unit] = /^(.+)\.([1-9]\d{0,5})\.([1-9]\d{0,5})$/.exec(code.trim()) ?? []
  return rma === undefined ? null : { rma, line: Number(line), unit: Number(unit) }
}
