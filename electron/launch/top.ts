import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone, from a file two folders below it. */
export const top = fileURLToPath(new URL('../..', import.meta.url))

/** The inner Node's binary, which npm put in place. */
export const innerNode = join(top, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Where Node keeps what it compiled of the built desk: from the second start on, its threads need a third less work. */
export const compiled = join(top, 'dist', 'compiled')
