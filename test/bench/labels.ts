import { labelPdf } from '../printing/carrier-files.ts'
import { counter } from './import.ts'
import { counterMeanwhile, type Measured, percentile } from './show.ts'
import { openThreadDesk } from './thread-desk.ts'

const labels = 4

/** What the counter feels while carriers' labels of 4 x 6 inches are drawn at 300 dpi and read back. */
export async function benchLabels(folder: string): Promise<Measured[]> {
  const desk = await openThreadDesk(folder)
  try {
    const printer = await desk.must('printing.savePrinter', {
      ...{ name: 'Fine', transport: 'virtual', address: null, language: 'zpl', columns: null, dpi: 300 },
      ...{ papers: [], active: true },
    })
    const times: number[] = []
    const print = async (number: number) => {
      const tracking = `0034043416109404${String(2000 + number)}`
      const file = await desk.upload(await labelPdf({ tracking }))
      const started = performance.now()
      await desk.must('printing.importLabel', { file, tracking, printer: printer.id })
      times.push(performance.now() - started)
    }
    await print(0)
    const idle = await counter(desk, () => new Promise(resolve => setTimeout(resolve, 2000)))
    const busy = await counter(desk, async () => {
      for (let number = 1; number <= labels; number += 1) await print(number)
    })
    const said = [`a label ${percentile(times, 0.5).toFixed(0)} ms`]
    return counterMeanwhile('while labels are drawn', { busy, idle, said })
  } finally {
    await desk.close()
  }
}
