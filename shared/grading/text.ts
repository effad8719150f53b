import type { en } from './texts.ts'

/** A sentence about a unit: a text of this capability and its facts, written by the reader's side. */
export interface GradingText {
  readonly key: keyof typeof en
  readonly values: Readonly<Record<string, string | number>>
}
