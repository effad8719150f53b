import { isMainThread, parentPort, workerData } from 'node:worker_threads'
import { openDrawingThread } from './drawing-thread.ts'
import { openRoom } from './room.ts'
import type { ThreadStart } from './thread-start.ts'

/**
 * Each thread loads what it serves and nothing else. Papers know the desk's own fonts only: what a machine has besides
 * would be looked through by each thread, and would make a paper another one elsewhere.
 */
if (!isMainThread && parentPort) {
  process.env.DISABLE_SYSTEM_FONTS_LOAD = '1'
  const start = workerData as ThreadStart
  if (start.role === 'drawing') (await import('./serve-drawing.ts')).serveDrawing(parentPort)
  else {
    const drawing = openDrawingThread(new URL(import.meta.url), start)
    const room = openRoom(start.folder, { demo: start.demo, resources: start.resources, drawing })
    const serve = {
      writer: async () => (await import('./serve-writer.ts')).serveWriter,
      reader: async () => (await import('./serve-reader.ts')).serveReader,
      long: async () => (await import('./serve-jobs.ts')).serveJobs,
      spool: async () => (await import('./serve-spool.ts')).serveSpool,
    }[start.role]
    await (await serve())(parentPort, room)
  }
}
