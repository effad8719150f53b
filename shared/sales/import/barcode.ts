/** A barcode as it is compared: without blanks, the apostrophe that keeps figures text, or a spreadsheet's `.0`. */
export function tidyBarcode(text: string): string {
  return text.replaceAll(/^'|\s/g, '').replace(/^(\d+)[.,]0+$/, '$1')
}

/** Whether a spreadsheet rounded a barcode away (`4.00638E+12`): its figures are lost. */
export function isDamagedBarcode(text: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d+$/i.test(text)
}
