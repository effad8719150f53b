import type { Evaluation } from '../../shared/policy/evaluate.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { AmountKind } from '../../shared/settlements/bases.ts'
import type { Reading, Writing } from '../context.ts'
import { judgeLine } from '../returns/judge-return.ts'
import { type LoadedReturn, reasonOf, soldLineOf, toJudge } from '../returns/loaded-return.ts'
import type { SoldLineFacts } from '../returns/sold-sale.ts'
import type { ReturnLineRecord } from '../returns/store.ts'

/** An amount without units, as staff ask for it. `line` is left out for shipping. */
export interface AskedAmount {
  readonly kind: AmountKind
  readonly line?: string | undefined
  readonly amountMinor: number
}

/** An amount without units, on the line that bears it; shipping is written with the return's first line. */
export interface AmountToGive {
  readonly kind: AmountKind
  readonly line: ReturnLineRecord
  readonly sold: SoldLineFacts
  readonly minor: number
  readonly evaluation: Evaluation
}

/** Finds the line that an amount is given on, judged by what the customer claimed. */
export async function findAmount(
  desk: Reading | Writing,
  loaded: LoadedReturn,
  { kind, line: wantedLine, amountMinor }: AskedAmount,
): Promise<Result<AmountToGive, { readonly code: 'not_found' | 'nothing_to_settle' }>> {
  const ofSale = loaded.lines.filter(line => soldLineOf(loaded, line) !== null)
  const line = kind === 'shipping_only' ? ofSale[0] : ofSale.find(one => one.id === wantedLine)
  const sold = line ? soldLineOf(loaded, line) : null
  if (!line || !sold) return refuse({ code: 'not_found' })
  if (amountMinor === 0) return refuse({ code: 'nothing_to_settle' })
  const claimed = { key: line.id, line: sold, quantity: line.quantityRequested, reason: reasonOf(line.reason) }
  const unseen = { foundReason: null, serial: line.serial, grade: null, checklist: {} }
  const evaluation = judgeLine(desk, await toJudge(desk, loaded), { ...claimed, ...unseen }, 0)
  return ok({ kind, line, sold, minor: amountMinor, evaluation })
}
