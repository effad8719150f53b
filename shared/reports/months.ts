/** A month `YYYY-MM` some months later (earlier when negative). */
export function addMonths(month: string, months: number): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** Every month from one to another, both included; none when they are the wrong way round. */
export function monthsBetween(from: string, until: string): readonly string[] {
  const months: string[] = []
  for (let month = from; month <= until; month = addMonths(month, 1)) months.push(month)
  return months
}
