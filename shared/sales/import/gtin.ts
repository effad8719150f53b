/** Whether a text is a GTIN-8, -12, -13 or -14 with its right check figure (GS1 General Specifications, 7.9). */
export function isGtin(text: string): boolean {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return false
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    const weight = (text.length - at) % 2 === 0 ? 3 : 1
    sum += weight * (text.charCodeAt(at) - 48)
  }
  return sum % 10 === 0
}
