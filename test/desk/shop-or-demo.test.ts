import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { openFile } from '../../electron/database/open.ts'
import { openWriter } from '../../electron/desk/open-writer.ts'
import { openRoom } from '../../electron/desk/room.ts'
import { demoFolder, openShopOrDemo } from '../../electron/desk/shop-or-demo.ts'
import { type BuiltThreads, buildThreads } from '../support/build-entries.ts'

const resources = fileURLToPath(new URL('../../resources', import.meta.url))
/** Long enough for a machine with other work to fill a demo twice. */
const filling = 240_000
const folders: string[] = []
let built: BuiltThreads
beforeAll(async () => {
  built = await buildThreads()
})
afterAll(() => built.remove())
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

it(
  'opens the demo behind the same door, and leaving it leaves nothing behind',
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'returns-desk-demo-'))
    folders.push(data)
    const opened = await openShopOrDemo({
      data,
      demo: false,
      resources,
      thread: built.thread,
    })
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    const desk = opened.value
    const session = desk.openSession()
    const shopName = async () => {
      const reply = await desk.call({ name: 'staff.list', input: {}, session })
      return reply.ok ? (reply.value as { shop: { name: string } | null; demo: unknown }) : null
    }
    expect(await shopName()).toMatchObject({ shop: null, demo: null })
    expect(await desk.call({ name: 'shop.openDemo', input: {}, session, key: 'open-the-demo-1' })).toMatchObject({
      ok: true,
    })
    expect(await shopName()).toMatchObject({ shop: { name: expect.any(String) }, demo: { people: expect.any(Array) } })
    expect(existsSync(demoFolder(data))).toBe(true)
    expect(await desk.call({ name: 'shop.leaveDemo', input: {}, session, key: 'leave-the-demo1' })).toMatchObject({
      ok: true,
    })
    expect(await shopName()).toMatchObject({ shop: null, demo: null })
    expect(existsSync(demoFolder(data))).toBe(false)
    await desk.close()
  },
  filling,
)

it(
  'begins a demo anew whose filling was broken off, and leaves a whole one as it is',
  async () => {
    const data = mkdtempSync(join(tmpdir(), 'returns-desk-demo-'))
    const broken = mkdtempSync(join(tmpdir(), 'returns-desk-resources-'))
    folders.push(data, broken)
    cpSync(resources, broken, { recursive: true })
    const catalogue = join(broken, 'demo', 'products.json')
    const products = JSON.parse(readFileSync(catalogue, 'utf8')) as { sku: string }[]
    const last = products.at(-1)
    if (last) last.sku = ''
    writeFileSync(catalogue, JSON.stringify(products))
    await expect(openWriter(openRoom(demoFolder(data), { demo: true, resources: broken }))).rejects.toThrow(/demo/)
    const sales = async () => {
      const opened = await openShopOrDemo({ data, demo: true, resources, thread: built.thread })
      if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
      const file = openFile(join(demoFolder(data), 'desk.sqlite'), 'read')
      const counted = file.raw.prepare('select count(*), max(id) from sale').raw().get()
      await file.close()
      await opened.value.close()
      return counted
    }
    const first = await sales()
    expect(first).toEqual([expect.any(Number), expect.any(String)])
    expect(await sales()).toEqual(first)
  },
  filling,
)
