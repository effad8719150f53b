import type { FailureCode } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { isTextKey, type TextKey } from '../../shared/texts/catalogue.ts'
import type { TextValues } from '../../shared/texts/format.ts'
import type { BridgeFailure } from '../bridge.ts'

/** Every code the contract can answer; each needs a text, or the line below does not compile. */
type FailureText = `failure.${FailureCode | BridgeFailure['code']}`
type Untold = Exclude<FailureText, TextKey>
const everyFailureHasItsText: [Untold] extends [never] ? true : Untold = true

/** The sentence for a refusal, its facts as values. */
export function failureText(failure: Failure): { readonly key: TextKey; readonly values: TextValues } {
  const { code, ...facts } = failure
  const key = `failure.${code}`
  const told = everyFailureHasItsText && isTextKey(key)
  return { key: told ? key : 'failure.unexpected', values: told ? (facts as TextValues) : { reference: code } }
}

/** Says why something was refused. */
export function explain(failure: Failure, t: (key: TextKey, values?: TextValues) => string): string {
  const { key, values } = failureText(failure)
  return t(key, values)
}
