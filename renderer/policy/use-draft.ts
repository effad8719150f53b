import { useState } from 'react'
import type { PolicyDocument, PolicyEntry } from '../../shared/policy/policy-document.ts'
import type { PresetFile } from '../../shared/policy/preset-file.ts'
import type { PresetId } from '../../shared/policy/presets.ts'
import { ruleOf } from '../../shared/policy/rules/index.ts'

/** Changes to a published policy that nobody sees yet. */
export interface PolicyDraft {
  readonly entries: readonly PolicyEntry[]
  readonly changed: boolean
  /** It also judges earlier sales, where its verdict is kinder. */
  readonly kinderVersion: boolean
  /** Presets the owner confirmed while drafting. */
  readonly confirmed: readonly PresetId[]
  /** Puts an entry in the place of another one, or at the end. */
  put(entry: PolicyEntry, instead: PolicyEntry | null): void
  remove(entry: PolicyEntry): void
  /** Takes a preset's rules over with their settings; the preset without rules takes out all of the law. */
  confirm(preset: PresetFile, settings: PolicyEntry['settings']): void
  offerKinder(on: boolean): void
  discard(): void
}

interface Changes {
  readonly entries: readonly PolicyEntry[]
  readonly confirmed: readonly PresetId[]
  readonly kinderVersion: boolean
}

/** Keeps the changes to a version of the policy until they are published or discarded. */
export function useDraft(published: PolicyDocument): PolicyDraft {
  const [changes, setChanges] = useState<Changes | null>(null)
  const now: Changes = changes ?? {
    entries: published.entries,
    confirmed: [],
    kinderVersion: published.kinderVersion ?? false,
  }
  const { entries, confirmed } = now
  const change = (next: readonly PolicyEntry[]) => setChanges({ ...now, entries: next })
  return {
    ...now,
    changed: changes !== null,
    put: (entry, instead) =>
      change(instead === null ? [...entries, entry] : entries.map(one => (one === instead ? entry : one))),
    remove: entry => change(entries.filter(one => one !== entry)),
    confirm: (preset, settings) => {
      const own = preset.entries.map(entry => ({ ...entry, settings: { ...entry.settings, ...settings } }))
      const isReplaced = (entry: PolicyEntry) =>
        own.length === 0 ? Boolean(ruleOf(entry.rule)?.legal) : own.some(one => one.rule === entry.rule)
      setChanges({
        ...now,
        entries: [...entries.filter(entry => !isReplaced(entry)), ...own],
        confirmed: [...confirmed.filter(one => one !== preset.id), preset.id],
      })
    },
    offerKinder: on => setChanges({ ...now, kinderVersion: on }),
    discard: () => setChanges(null),
  }
}
