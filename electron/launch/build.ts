import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from './run-child.ts'
import { sourceStamp } from './source-stamp.ts'

/** Whether `dist` was built from the sources as they are now. */
export function isBuilt(folder: string): boolean {
  const stamp = join(folder, 'dist', '.stamp')
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceStamp(folder)
}

/**
 * Builds client, desk and preload into `dist`, unless they are as new as their sources.
 *
 * The stamp is taken before and written after, so a file saved during the build makes the next start build again.
 * Answers the builder's exit code, 0 when nothing was to be done.
 */
export async function buildWhenOld(folder: string, say: (line: string) => void): Promise<number> {
  if (isBuilt(folder)) return 0
  say('Building')
  const stamp = sourceStamp(folder)
  const dist = join(folder, 'dist')
  const older = ['.stamp', 'client', 'desk', 'preload', 'compiled']
  for (const name of older) rmSync(join(dist, name), { recursive: true, force: true })
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await runChild(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: folder })
  if (code === 0) {
    mkdirSync(dist, { recursive: true })
    writeFileSync(join(dist, '.stamp'), stamp)
  }
  return code
}
