import { ulid } from 'ulid'
import { openFile } from '../../electron/database/open.ts'
import { openRoom } from '../../electron/desk/room.ts'
import { tidyDesk } from '../../electron/desk/tidy.ts'
import type { Ending } from '../../electron/printing/spool/handed.ts'
import { printingInternals } from '../../electron/printing/spool/internals.ts'
import { openSpool } from '../../electron/printing/spool/spool.ts'
import { transportOf } from '../../electron/printing/spool/transport-of.ts'
import type { Transport } from '../../electron/printing/transports/transport.ts'
import { createRunner } from '../../electron/runner.ts'

/**
 * A spool on a real file and real connections, in a process that kills itself at one point of one job's way. Arguments:
 * the resources, the data folder, that point (`none`: end well), the printer whose job meets it, and a number that names
 * this run's jobs.
 */
const [resources = '', folder = '', point = 'none', printer = '', run = '0'] = process.argv.slice(2)
const die = () => process.kill(process.pid, 'SIGKILL')
const now = () => new Date().toISOString()
const room = openRoom(folder, { demo: false, resources })
const file = openFile(room.database, 'write')
const runner = createRunner({
  file,
  room,
  now,
  handlers: {},
  internals: { ...printingInternals, 'desk.tidy': tidyDesk },
  newId: () => ulid(),
  wake: () => undefined,
  log: (_reference, problem) => process.stderr.write(`${String(problem)}\n`),
})
await runner.internal('desk.tidy', {})
const doomed = `01K${run.padStart(9, '0')}${'0'.padStart(14, '0')}`

if (point !== 'none') {
  const insert = file.raw.prepare(
    `insert into print_job (id, printer_id, paper, subject_kind, subject_id, dedupe_key, bytes, sha256, template_version,
       target, state, requested_by, created_at)
     values (?, ?, 'receipt', 'printer', 'x', ?, ?, '', '1', '{"language":"escpos","columns":48}', 'queued', 'desk', ?)`,
  )
  const others = ['sure', 'plain', 'broken'].filter(name => name !== printer)
  for (const [index, name] of [printer, ...others].entries()) {
    const id = `01K${run.padStart(9, '0')}${String(index).padStart(14, '0')}`
    const bytes = Buffer.from(`<${id}>`.padEnd(30_000, 'x'))
    insert.run(id, name, id, bytes, new Date(Date.now() + index).toISOString())
    process.stdout.write(`${id}\n`)
  }
}
if (point === 'queued') die()
if (point === 'cancelled') {
  await runner.internal('printing.expire', { job: doomed })
  die()
}
if (point === 'failed') {
  const ending: Ending = { state: 'not_started', reason: 'not_drawable' }
  await runner.internal('printing.end', { job: doomed, ending, notices: [] })
  die()
}

function doomedAt(transport: Transport): Transport {
  return {
    send: (handover, progress) =>
      transport.send(handover, {
        ...progress,
        beforeFirstByte: async () => {
          await progress.beforeFirstByte()
          if (handover.jobId === doomed && point === 'sending_no_byte') die()
        },
        handedOver: bytesSent => {
          progress.handedOver?.(bytesSent)
          if (handover.jobId !== doomed) return
          if (point === 'sending_some') die()
          if (point === 'sending_all' && bytesSent === handover.bytes.length) die()
        },
      }),
  }
}

const spool = openSpool({
  db: file.db,
  now,
  ask: async (name, input) => {
    const answer = await runner.internal(name, input)
    const { job } = input as { readonly job: string }
    if (name === 'printing.end' && job === doomed && answer === point) die()
    return answer
  },
  transportOf: (row, paper) => doomedAt(transportOf(row, paper, room, now)),
  log: problem => process.stderr.write(`${String(problem)}\n`),
  pauseMs: () => 50,
})
await spool.look()
await spool.idle()
await spool.close()
await file.close()
