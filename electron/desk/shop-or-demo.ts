import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Failure, ok, type Result } from '../../shared/result.ts'
import { type Desk, type DeskOptions, openDesk } from './desk.ts'

/** Where a shop keeps its data, and whether its demo is opened first. */
export interface ShopOptions extends Pick<DeskOptions, 'resources' | 'thread'> {
  readonly data: string
  readonly demo: boolean
}

/** The demo shop's folder, inside the shop's own. */
export function demoFolder(data: string): string {
  return join(data, 'demo')
}

/**
 * Opens a shop's desk, or its demo, behind one door: "open the demo" and "leave the demo" swap the desk under the
 * same sessions. Leaving removes the demo's folder whole. Fails as `openDesk` does.
 */
export async function openShopOrDemo(options: ShopOptions): Promise<Result<Desk, Failure>> {
  const sessions = new Map<string, string>()
  const { data, resources, thread } = options
  const open = (demo: boolean) =>
    openDesk({ folder: demo ? demoFolder(data) : data, demo, resources, thread, sessions })
  const first = await open(options.demo)
  if (!first.ok) return first
  let desk = first.value
  let inDemo = options.demo
  let turning: Promise<unknown> = Promise.resolve()

  const turn = async (toDemo: boolean): Promise<Failure | null> => {
    if (toDemo === inDemo) return null
    const next = await open(toDemo)
    if (!next.ok) return next.failure
    const left = desk
    desk = next.value
    inDemo = toDemo
    await left.close()
    if (!toDemo) rmSync(demoFolder(data), { recursive: true, force: true })
    return null
  }

  return ok({
    get folder() {
      return desk.folder
    },
    get files() {
      return desk.files
    },
    openSession: () => desk.openSession(),
    async call(request) {
      await turning
      const reply = await desk.call(request)
      const turns = request.name === 'shop.openDemo' || request.name === 'shop.leaveDemo'
      if (!turns || !reply.ok) return reply
      const turned = turn(request.name === 'shop.openDemo')
      turning = turned.catch(() => undefined)
      const failure = await turned
      return failure ? { ok: false, failure } : reply
    },
    async close() {
      await turning
      await desk.close()
    },
  })
}
