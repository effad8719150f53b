import { afterEach, beforeEach, expect, it } from 'vitest'
import { type DrawingThread, openDrawingThread } from '../../electron/desk/drawing-thread.ts'
import type { LabelOrder } from '../../electron/printing/labels/make-label.ts'
import { labelPdf } from './carrier-files.ts'
import { readCodes } from './read-codes.ts'

const tracking = '00340434161094042557'
const target = { language: 'zpl', dpi: 300 } as const
const entry = new URL('../../electron/desk/thread.ts', import.meta.url)
const start = { role: 'writer', folder: '', demo: false, resources: '' } as const

let drawing: DrawingThread
beforeEach(() => {
  drawing = openDrawingThread(entry, start)
})
afterEach(() => drawing.close())

async function order(): Promise<LabelOrder> {
  return { bytes: await labelPdf({ tracking }), format: 'pdf', tracking, turn: null, scale: 'none' }
}

/** The longest time in which this thread could do nothing else while some work went on. */
async function longestStop(work: Promise<unknown>): Promise<number> {
  let going = true
  let longest = 0
  const ended = work.finally(() => {
    going = false
  })
  for (let last = performance.now(); going; last = performance.now()) {
    await new Promise(resolve => setImmediate(resolve))
    longest = Math.max(longest, performance.now() - last)
  }
  await ended
  return longest
}

it('a 4 x 6 inch label of 300 dpi stops nobody: the thread that waits for it goes on with other things', async () => {
  const label = await order()
  await drawing.label(label, target)
  const begun = performance.now()
  const stopped = await longestStop(drawing.label(label, target))
  const took = performance.now() - begun
  expect(stopped).toBeLessThan(took / 2)
})

it('makes the same label as this thread would, and pictures of papers', async () => {
  const { makeLabel } = await import('../../electron/printing/labels/make-label.ts')
  const label = await order()
  const made = await drawing.label(label, target)
  expect(made).toEqual(await makeLabel(label, target))
  if (!made.ok) return
  const { png } = await drawing.paper(made.value.bytes, target)
  expect(await readCodes(png)).toEqual([`Code128 ${tracking}`])
})

it('is started again for the next picture after it was ended, and fails what it was asked when it dies', async () => {
  const label = await order()
  const first = drawing.label(label, target)
  const failed = expect(first).rejects.toThrow('ended')
  await drawing.close()
  await failed
  expect((await drawing.label(label, target)).ok).toBe(true)
})
