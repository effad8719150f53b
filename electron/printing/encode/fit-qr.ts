/** Bytes that QR versions 1 to 10 hold at level M; version v has 17 + 4v modules. ISO/IEC 18004, table 7. */
const capacities = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]

/** The largest module of at most `cell` dots with which a QR code of the text fits in `dots`; null when it can't. */
export function fitQr(text: string, dots: number, cell: number): number | null {
  const bytes = new TextEncoder().encode(text).length
  const version = capacities.findIndex(capacity => bytes <= capacity) + 1
  if (bytes === 0 || version === 0) return null
  const fits = Math.min(cell, Math.floor(dots / (17 + 4 * version)))
  return fits >= 2 ? fits : null
}
