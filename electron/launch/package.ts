import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { build, type Configuration, Platform } from 'electron-builder'
import { buildWhenOld } from './build.ts'
import { fetchedElectron } from './find-electron.ts'
import { layOutStub } from './stub-electron.ts'
import { top } from './top.ts'

const { devDependencies } = JSON.parse(readFileSync(join(top, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>
}

/**
 * Packs the app into a folder. With Electron's program the fuses are flipped; without it a stand-in is packed, which
 * has none to flip.
 */
async function pack(): Promise<void> {
  if ((await buildWhenOld(top, line => console.log(line))) !== 0) process.exit(1)
  const program = fetchedElectron(top)
  const stub = () => layOutStub(join(top, '.cache', 'stub-electron'), devDependencies.electron ?? '')
  if (program === null) console.log('Electron’s program is not here: packing with a stand-in that cannot be run')
  const config: Configuration = {
    extends: join(top, 'electron-builder.yml'),
    electronDist: program === null ? stub() : dirname(program),
    ...(program === null ? { electronFuses: null } : {}),
  }
  const [made] = await build({ projectDir: top, config, targets: Platform.current().createTarget('dir') })
  console.log(`Packed: ${made ?? join(top, 'dist', 'package')}`)
}

await pack()
