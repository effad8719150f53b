import type { FailureFor, Name } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import { isTextKey, type TextKey } from '../../shared/texts/catalogue.ts'
import type { TextValue, TextValues } from '../../shared/texts/format.ts'
import type { BridgeFailure } from '../bridge.ts'

type EveryCode = { [N in Name]: FailureFor<N>['code'] }[Name] | BridgeFailure['code']
/** Every code the contract can answer; each needs a text, or the line below does not compile. */
type Untold = Exclude<`failure.${EveryCode}`, TextKey>
const everyFailureHasItsText: [Untold] extends [never] ? true : Untold = true

type Speak = (key: TextKey, values?: TextValues) => string

function isSentence(fact: unknown): fact is { readonly key: string; readonly values?: TextValues } {
  return typeof fact === 'object' && fact !== null && 'key' in fact && typeof fact.key === 'string'
}

/** A fact as a value of the sentence: a sentence within is said first, what has no words is left out. */
function asValue(fact: unknown, t: Speak): TextValue {
  if (isSentence(fact)) return isTextKey(fact.key) ? t(fact.key, fact.values) : fact.key
  if (Array.isArray(fact)) return fact.filter(part => typeof part === 'string')
  return typeof fact === 'object' ? null : (fact as TextValue)
}

/** Says why something was refused. A code without words, of a newer desk, is said as an unexpected one. */
export function explain(failure: Failure, t: Speak): string {
  const { code, ...facts } = failure
  const key = `failure.${code}`
  if (!everyFailureHasItsText || !isTextKey(key)) return t('failure.unexpected', { reference: code })
  return t(key, Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, asValue(fact, t)])))
}
