import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBenchDesk } from './bench-desk.ts'
import { benchFilesOut } from './files-out.ts'
import { benchImport, fillShop } from './import.ts'
import { benchLabels } from './labels.ts'
import { benchLookUps } from './look-ups.ts'
import { benchPrinting } from './printing.ts'
import { benchRollups } from './rollups.ts'
import { type Measured, show } from './show.ts'
import { benchTyping } from './typing.ts'

/**
 * `npm run bench`: each piece of work beside its floor, in the same run. Ratios carry over between machines,
 * milliseconds don't. Ends badly only where a budget is missed by far.
 */
/** Beyond this much of a budget something is broken, not slow. */
const byFar = 10
const folder = mkdtempSync(join(tmpdir(), 'returns-bench-'))
const measured: Measured[] = []
try {
  measured.push(...(await benchImport(join(folder, 'threads'), 100_000)))
  const desk = await openBenchDesk(join(folder, 'here'))
  try {
    await fillShop(desk)
    measured.push(...(await benchLookUps(desk)))
    measured.push(...benchRollups(desk))
  } finally {
    await desk.close()
  }
  measured.push(...(await benchPrinting(join(folder, 'paper'))))
  measured.push(...(await benchLabels(join(folder, 'labels'))))
  measured.push(...(await benchFilesOut(join(folder, 'out'))))
  measured.push(...(await benchTyping()))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const line of show(measured)) console.log(line)
process.exitCode = measured.some(one => one.value > one.budget * byFar) ? 1 : 0
