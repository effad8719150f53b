import { existsSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDesk, type TestDesk } from '../support/test-desk.ts'
import { Play, type Sabotage } from './play-schedule.ts'
import { type Step, schedule } from './schedule.ts'

const { TMPDIR } = process.env
let desk: TestDesk
let number = 0
beforeEach(async () => {
  if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm'
  desk = await openTestDesk()
})
afterEach(async () => {
  await desk.close()
  if (TMPDIR === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = TMPDIR
})

async function play(steps: readonly Step[], sabotage?: Sabotage): Promise<readonly string[]> {
  number += 1
  const one = new Play(desk, number, sabotage)
  for (const step of steps) await one.step(step)
  return one.end()
}

const found = async (sabotage: Sabotage): Promise<boolean> => {
  const runs = fc.sample(schedule, { numRuns: 300, seed: 417 })
  for (const steps of runs) if ((await play(steps, sabotage)).length > 0) return true
  return false
}

describe('the spool, whatever printers, people and power cuts do', () => {
  it('calls nothing confirmed that was not printed, sends nothing again unasked, keeps the order, and leaves no job without an end', async () => {
    await fc.assert(
      fc.asyncProperty(schedule, async steps => {
        expect(await play(steps)).toEqual([])
      }),
      { numRuns: 2000 },
    )
  }, 240_000)

  it('would be found out if a doubt were tried again', async () => {
    const again: Sabotage = (name, input) => {
      const told = input as { readonly job: string; readonly ending?: { readonly state: string } }
      if (name !== 'printing.end' || told.ending?.state !== 'unknown') return input
      return { ...told, ending: { state: 'not_started', reason: 'refused' } }
    }
    expect(await found(again)).toBe(true)
  })

  it('would be found out if what was taken were called printed', async () => {
    const sure: Sabotage = (name, input) => {
      const told = input as { readonly job: string; readonly ending?: { readonly state: string } }
      if (name !== 'printing.end' || told.ending?.state !== 'unknown') return input
      return { ...told, ending: { state: 'confirmed', bytesSent: 1 } }
    }
    expect(await found(sure)).toBe(true)
  })
})
