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
  if (failure.code !== 'desk_in_use') return say(locale, 'launch.cannot_open', { ...failure })
  const { since, ...holder }: Record<string, unknown> = { ...failure }
  return say(locale, 'launch.desk_in_use', { ...holder, since: momentOf(since, locale) })
}

function momentOf(at: unknown, locale: string): string {
  const moment = new Date(String(at))
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
  return Number.isNaN(moment.getTime()) ? String(at) : format.format(moment)
}
