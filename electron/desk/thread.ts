import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { openRoom } from './room.ts'
import { serveJobs } from './serve-jobs.ts'
import { serveReader } from './serve-reader.ts'
import { serveSpool } from './serve-spool.ts'
import { serveWriter } from './serve-writer.ts'
import type { ThreadStart } from './thread-start.ts'

if (!isMainThread && parentPort) {
  const start = workerData as ThreadStart
  const room = openRoom(start.folder, { demo: start.demo, resources: start.resources })
  const serve = { writer: serveWriter, reader: serveReader, long: serveJobs, spool: serveSpool }[start.role]
  await serve(parentPort, room)
}
