/** A code without what people and carriers write between its letters. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
}

/** Shorter than this it could stand inside any code by chance, so it has to be the whole of one. */
const shortest = 6

/** Whether a code on a label is of that tracking number: the whole of it, or within a carrier's routing code. */
export function isOfTracking(code: string, tracking: string): boolean {
  const [read, wanted] = [bare(code), bare(tracking)]
  if (wanted === '') return false
  return wanted.length < shortest ? read === wanted : read.includes(wanted)
}
