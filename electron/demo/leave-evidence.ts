import type { DemoDesk } from './demo-desk.ts'
import type { StoredLine } from './store-sales.ts'

const suspected = 1056
const signed = 1053

/** A scribble that could be a name, on the signature pad's grid. */
const scribble = [
  [110, 215, 135, 120, 165, 75, 185, 110, 160, 200, 130, 245, 175, 215, 225, 170, 250, 195, 270, 165, 295, 195],
  [320, 190, 345, 150, 365, 195, 395, 150, 420, 190, 455, 165, 500, 185, 560, 160, 640, 175, 720, 150],
]

/** Leaves a signature on one waiting return and a suspicion on another, so that both have something to show. */
export async function leaveEvidence(desk: DemoDesk, lines: readonly StoredLine[]): Promise<void> {
  const returnOf = (number: number) => {
    const sale = lines.find(line => line.sale.number === number)?.saleId ?? ''
    return desk.raw.prepare('select id from rma where sale_id = ?').pluck().get(sale) as string | undefined
  }
  const [opened, drawn] = [returnOf(suspected), returnOf(signed)]
  if (opened !== undefined) {
    const note = 'The seal was cut and glued again'
    await desk.must('suspicions.raise', { return: opened, category: 'swapped_item', note }, 'counter')
  }
  if (drawn !== undefined) {
    const { text, signer } = await desk.must('signatures.read', { return: drawn }, 'counter')
    const kept = { return: drawn, text, signer, signed: { how: 'screen' as const, strokes: scribble } }
    await desk.must('signatures.take', kept, 'counter')
  }
}
