import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url))
const screens = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name))
  .map(name => ({ name, folder: dirname(name), text: readFileSync(join(renderer, name), 'utf8') }))

const shown = /<(?:KeyButton|Big)\b[^>]*?\bkeys="([^"]+)"/gs

/** The keys that a screen handles itself: in its key tables, or Enter by a form and Escape by a dialog. */
function handledBy(texts: readonly string[], keys: string): boolean {
  const all = texts.join('\n')
  if (all.includes(`keys: '${keys}'`)) return true
  if (keys === 'Enter') return all.includes('type="submit"')
  return keys === 'Escape' && /DeskDialog|<Dialog/.test(all)
}

it('no button shows a key that nothing in its folder handles', () => {
  const idle = screens.flatMap(({ name, folder, text }) => {
    const beside = screens.filter(one => one.folder === folder).map(one => one.text)
    return [...text.matchAll(shown)]
      .map(([, keys]) => keys ?? '')
      .filter(keys => !handledBy([text], keys) && !handledBy(beside, keys))
      .map(keys => `${name}: ${keys}`)
  })
  expect(idle).toEqual([])
})
