/** Completes twelve figures to an EAN-13 by its check digit (GS1: weights 1 and 3 in turn, to the next ten). */
export function checkDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, figure, index) => total + Number(figure) * (index % 2 === 0 ? 1 : 3), 0)
  return twelve + String((10 - (sum % 10)) % 10)
}
