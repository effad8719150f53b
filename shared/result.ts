/** A value, or a described refusal. Refusals are data; a throw is a bug. */
export type Result<V, F extends Failure = Failure> = Ok<V> | Refused<F>

/** The accepted half of a {@link Result}. */
export interface Ok<V> {
  readonly ok: true
  readonly value: V
}

/** The refused half of a {@link Result}. */
export interface Refused<F extends Failure = Failure> {
  readonly ok: false
  readonly failure: F
}

/** Why something was refused: a code that reads as a sentence, and the facts that explain it. */
export interface Failure {
  readonly code: string
}

/** Wraps a value as accepted. */
export function ok<const V>(value: V): Ok<V> {
  return { ok: true, value }
}

/** Refuses with a code and the facts that explain it. */
export function refuse<const F extends Failure>(failure: F): Refused<F> {
  return { ok: false, failure }
}

/** Closes a union: the compiler complains when a case is missing. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`)
}
