import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, it } from 'vitest'
import { demoFolder, openShopOrDemo } from '../../electron/desk/shop-or-demo.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

it('opens the demo behind the same door, and leaving it leaves nothing behind', async () => {
  const data = mkdtempSync(join(tmpdir(), 'returns-desk-demo-'))
  folders.push(data)
  const opened = await openShopOrDemo({
    data,
    demo: false,
    resources: fileURLToPath(new URL('../../resources', import.meta.url)),
    thread: new URL('../../electron/desk/thread.ts', import.meta.url),
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
})
