import { ok, type Result, refuse } from '../result.ts'

/** The shop's own reasons of the second level, under each reason of the closed list. */
export interface SecondReasons {
  /** Offered at the counter, in the order of their keys. */
  readonly secondReasons: Readonly<Record<string, readonly string[]>>
  /** No longer offered; returns that have them keep them, and any can be offered again. */
  readonly retiredReasons: Readonly<Record<string, readonly string[]>>
}

/** Reasons that may be offered under one reason. */
export const mostSecondReasons = 20

const folded = (name: string) => name.trim().toLowerCase()
const has = (names: readonly string[], name: string) => names.some(one => folded(one) === folded(name))
const without = (names: readonly string[], name: string) => names.filter(one => folded(one) !== folded(name))

/** What is offered under a reason, and what was. */
export function secondReasonsOf(
  all: SecondReasons,
  reason: string,
): { readonly offered: readonly string[]; readonly retired: readonly string[] } {
  return { offered: all.secondReasons[reason] ?? [], retired: all.retiredReasons[reason] ?? [] }
}

/** The number key of the nth second reason, `1` to `9`, then `0`; null for the eleventh and later. */
export function keyOfSecondReason(index: number): string | null {
  return index < 10 ? String((index + 1) % 10) : null
}

function changed(
  all: SecondReasons,
  reason: string,
  offered: readonly string[],
  retired: readonly string[],
): SecondReasons {
  return {
    secondReasons: { ...all.secondReasons, [reason]: offered },
    retiredReasons: { ...all.retiredReasons, [reason]: retired },
  }
}

/** Offers a name under a reason, last; a retired one is offered again as it was spelled. */
export function offerSecondReason(
  all: SecondReasons,
  reason: string,
  name: string,
): Result<SecondReasons, { readonly code: 'empty' | 'known' | 'too_many' }> {
  const { offered, retired } = secondReasonsOf(all, reason)
  if (name.trim() === '') return refuse({ code: 'empty' })
  if (has(offered, name)) return refuse({ code: 'known' })
  if (offered.length >= mostSecondReasons) return refuse({ code: 'too_many' })
  const spelled = retired.find(one => folded(one) === folded(name)) ?? name.trim()
  return ok(changed(all, reason, [...offered, spelled], without(retired, name)))
}

/** Takes a name off what is offered; it stays known. */
export function retireSecondReason(all: SecondReasons, reason: string, name: string): SecondReasons {
  const { offered, retired } = secondReasonsOf(all, reason)
  if (!has(offered, name)) return all
  return changed(all, reason, without(offered, name), [...without(retired, name), name])
}

/** Moves an offered name one place up (-1) or down (1); its key goes with its place. At the end it stays. */
export function moveSecondReason(all: SecondReasons, reason: string, name: string, by: -1 | 1): SecondReasons {
  const { offered, retired } = secondReasonsOf(all, reason)
  const from = offered.findIndex(one => folded(one) === folded(name))
  const to = from + by
  if (from < 0 || to < 0 || to >= offered.length) return all
  const spelled = offered[from] ?? name
  return changed(all, reason, offered.toSpliced(from, 1).toSpliced(to, 0, spelled), retired)
}

/** Names that a change would forget. */
export function forgottenSecondReasons(
  before: SecondReasons,
  after: SecondReasons,
): readonly { readonly reason: string; readonly name: string }[] {
  const reasons = new Set([...Object.keys(before.secondReasons), ...Object.keys(before.retiredReasons)])
  return [...reasons].flatMap(reason => {
    const was = secondReasonsOf(before, reason)
    const is = secondReasonsOf(after, reason)
    return [...was.offered, ...was.retired]
      .filter(name => !has([...is.offered, ...is.retired], name))
      .map(name => ({ reason, name }))
  })
}

/** A second reason as the shop spells it, offered or retired; null for one the shop does not know. */
export function spelledSecondReason(all: SecondReasons, reason: string, name: string): string | null {
  const { offered, retired } = secondReasonsOf(all, reason)
  return [...offered, ...retired].find(one => folded(one) === folded(name)) ?? null
}
