/**
 * Makes any text safe to print: what remains holds no control character, no direction override, no lone surrogate.
 * - line breaks and every kind of space become one plain space each
 * - C0, C1, zero-width and direction characters go, so that a name can't speak to the printer
 * - hyphens and minus signs that code pages lack become `-`
 */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\t\n\r\v\f\u0085\u2028\u2029]+|\p{Zs}/gu, ' ')
    .replace(/[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF0-\uFFFB]/gu, '')
    .replace(/[\u2010-\u2012\u2212]/g, '-')
    .replace(/ {2,}/g, ' ')
    .trim()
}
