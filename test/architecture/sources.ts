import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const top = fileURLToPath(new URL('../../', import.meta.url))

/** A source file: its path from the top with `/`, its text, and what it imports at run time or for types. */
export interface Source {
  readonly path: string
  readonly lines: number
  readonly text: string
  /** Paths from the top for our own files, names for packages. */
  readonly imports: readonly { readonly what: string; readonly typeOnly: boolean }[]
}

const importing = /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\(\s*'([^']+)'\s*\)/g

/** Every TypeScript file below some folders. */
export function sourcesOf(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap(folder =>
    readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.tsx?$/.test(name))
      .map(name => read(join(folder, name).split(sep).join('/'))),
  )
}

function read(path: string): Source {
  const text = readFileSync(join(top, path), 'utf8')
  const imports = [...text.matchAll(importing)].map(([, , type, plain, dynamic]) => {
    const what = plain ?? dynamic ?? ''
    const own = what.startsWith('.')
    const resolved = own
      ? relative(top, join(top, dirname(path), what))
          .split(sep)
          .join('/')
      : what
    return { what: resolved, typeOnly: type !== undefined }
  })
  return { path, text, lines: text.split('\n').length - 1, imports }
}

/** The package an import names: `@scope/name` or `name`. */
export function packageOf(what: string): string {
  return what
    .split('/')
    .slice(0, what.startsWith('@') ? 2 : 1)
    .join('/')
}
