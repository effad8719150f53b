import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openWriter } from '../../electron/desk/open-writer.ts'
import { openRoom } from '../../electron/desk/room.ts'
import { upload } from '../support/shipped.ts'
import { openTestDesk } from '../support/test-desk.ts'
import { picture } from './pictures.ts'

it('a kill between file and row leaves no row, and the next start removes the file', async () => {
  const desk = await openTestDesk()
  const ticket = await upload(desk, 'a.png', await picture('png'))
  const entry = fileURLToPath(new URL('./killed-photo.ts', import.meta.url))
  const resources = fileURLToPath(new URL('../../resources', import.meta.url))
  const killed = spawnSync(process.execPath, [entry, desk.folder, resources, ticket], { encoding: 'utf8' })
  expect(killed.signal).toBe('SIGKILL')
  expect(readdirSync(join(desk.folder, 'photos'))).toContain(killed.stdout)
  const rows = desk.writer.file.raw.prepare('select count(*) from photo').pluck()
  expect(rows.get()).toBe(0)
  await desk.reader.close()
  await desk.writer.close()
  const again = await openWriter(openRoom(desk.folder, { demo: false, resources }), {
    now: () => '2025-05-14T09:00:00.000Z',
    newId: () => '0'.repeat(26),
    wake: () => undefined,
  })
  if (!again.ok) throw new Error(again.failure.code)
  expect(readdirSync(join(desk.folder, 'photos'))).toEqual([])
  await again.value.engine.close()
})
