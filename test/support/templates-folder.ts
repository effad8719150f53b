import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { templatesVariable } from './shop-template.ts'

/**
 * One folder for the shops that this run's test files share as templates: made before the run, gone after it, and
 * emptied when a watched file changes, because the desk that set them up is then an older one.
 */
export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'returns-desk-templates-'))
  process.env[templatesVariable] = folder
  project.onTestsRerun(async () => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true })
  })
  return () => rmSync(folder, { recursive: true, force: true })
}
