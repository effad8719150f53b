/** A sale's number as it is compared: without case, blanks and a leading `#`. */
export function foldNumber(number: string): string {
  return number.toLowerCase().replace(/\s+/g, '').replace(/^#+/, '')
}
