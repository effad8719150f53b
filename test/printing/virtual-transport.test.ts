import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { encodePaper } from '../../electron/printing/encode/encode-paper.ts'
import { drawBytes } from '../../electron/printing/preview/draw-bytes.ts'
import { virtualTransport } from '../../electron/printing/transports/virtual.ts'
import { readCodes } from './read-codes.ts'
import { simpleReceipt } from './sample-papers.ts'

const target = { language: 'escpos', columns: 48 } as const
const { bytes } = encodePaper(simpleReceipt('en'), target)
const now = () => '2026-11-23T14:32:00.000Z'

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'virtual-printer-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

describe('virtual printer', () => {
  it('keeps the bytes and their picture, and confirms', async () => {
    const folder = join(await temporaryFolder(), 'papers')
    const steps: string[] = []
    const outcome = await virtualTransport({ folder, now, draw: drawBytes }).send(
      { jobId: '01JD/../x', bytes, target },
      {
        beforeFirstByte: async () => {
          steps.push(`before ${(await readdir(folder)).length}`)
        },
        handedOver: count => steps.push(`handed ${count}`),
      },
    )
    expect(outcome).toEqual({ state: 'confirmed', bytesSent: bytes.length })
    expect(steps).toEqual(['before 0', `handed ${bytes.length}`])
    const name = '2026-11-23T14-32-00.000Z-01JD____x'
    expect((await readdir(folder)).toSorted()).toEqual([`${name}.bin`, `${name}.png`])
    expect(Uint8Array.from(await readFile(join(folder, `${name}.bin`)))).toEqual(bytes)
    expect(await readCodes(await readFile(join(folder, `${name}.png`)))).toContain('Code128 RMA-417')
  })

  it('does not start when the folder is a file', async () => {
    const folder = join(await temporaryFolder(), 'file')
    await writeFile(folder, '')
    const outcome = await virtualTransport({ folder, now, draw: drawBytes }).send(
      { jobId: 'a', bytes, target },
      { beforeFirstByte: () => undefined },
    )
    expect(outcome).toEqual({ state: 'not_started', reason: 'folder_not_writable' })
  })

  it('writes nothing when its picture fails or the sender is not ready', async () => {
    const folder = await temporaryFolder()
    const draw = () => Promise.reject(new Error('no picture'))
    const undrawn = virtualTransport({ folder, now, draw }).send(
      { jobId: 'a', bytes, target },
      { beforeFirstByte: () => undefined },
    )
    expect(await undrawn).toEqual({ state: 'not_started', reason: 'not_drawable' })
    const unready = virtualTransport({ folder, now, draw: drawBytes }).send(
      { jobId: 'a', bytes, target },
      { beforeFirstByte: () => Promise.reject(new Error('the disk is full')) },
    )
    await expect(unready).rejects.toThrow('the disk is full')
    expect(await readdir(folder)).toEqual([])
  })
})
