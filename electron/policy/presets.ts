import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type PresetFile, presetFile } from '../../shared/policy/preset-file.ts'
import { presetIds } from '../../shared/policy/presets.ts'

const known = new Map<string, readonly PresetFile[]>()

/** The presets of the law that the program brings, in the order of their names; read once. */
export function policyPresets(resources: string): readonly PresetFile[] {
  const before = known.get(resources)
  if (before) return before
  const folder = join(resources, 'presets')
  const presets = readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => presetFile.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .toSorted((one, other) => presetIds.indexOf(one.id) - presetIds.indexOf(other.id))
  known.set(resources, presets)
  return presets
}
