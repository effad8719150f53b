import type { Failure } from '../result.ts'
import { de, en } from './texts.ts'

type Key = keyof typeof en

/** Says a text of the window in the system's language; `{{name}}` takes a value. */
export function say(locale: string, key: Key, values: Readonly<Record<string, unknown>> = {}): string {
  const text = (locale.toLowerCase().startsWith('de') ? de : en)[key]
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))
}

/** Why a desk could not be opened, in one sentence. */
export function explainClosedDoor(locale: string, failure: Failure): string {
  return say(locale, failure.code === 'desk_in_use' ? 'launch.desk_in_use' : 'launch.cannot_open', { ...failure })
}
