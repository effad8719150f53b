import type * as z from 'zod'

/** What a staff member may be, from the narrowest to the widest. */
export const roles = ['counter', 'supervisor', 'owner', 'bookkeeper'] as const
export type Role = (typeof roles)[number]

/**
 * Who may call an operation.
 * - a list of roles: someone signed in with one of them
 * - `session`: any open session, signed in or not (the sign-in screen)
 * - `before_set_up`: any open session, but only while the desk has no staff
 */
export type Allow = readonly Role[] | 'session' | 'before_set_up'

/** Everyone who signed in. */
export const everyone: readonly Role[] = roles
/** Those who serve customers. */
export const counterStaff: readonly Role[] = ['counter', 'supervisor', 'owner']
/** Those who may decide what counter staff may not. */
export const supervisors: readonly Role[] = ['supervisor', 'owner']
/** Those who may change how the shop works. */
export const owners: readonly Role[] = ['owner']
/** Those who read the books. */
export const bookReaders: readonly Role[] = ['supervisor', 'owner', 'bookkeeper']

/** The facts each failure code carries, as zod fields. `{}` is a code without facts. */
export type FailureShapes = Readonly<Record<string, z.core.$ZodLooseShape>>

/** One entry of the contract. */
export interface Operation<
  K extends 'command' | 'query' = 'command' | 'query',
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  F extends FailureShapes = FailureShapes,
> {
  readonly kind: K
  readonly allow: Allow
  readonly input: I
  readonly output: O
  readonly failures: F
  /** Names of input fields that never reach audit, logs or stored replies. */
  readonly secret: readonly string[]
  /** `long` runs on the reader thread kept for reports and exports. */
  readonly lane: 'counter' | 'long'
}

interface Description<I extends z.ZodType, O extends z.ZodType, F extends FailureShapes> {
  readonly allow: Allow
  readonly input: I
  readonly output: O
  readonly failures?: F
  readonly secret?: readonly string[]
  readonly lane?: 'counter' | 'long'
}

type None = Record<never, never>

/** Describes an operation that writes: it runs in one transaction, with a key and an audit event. */
export function command<I extends z.ZodType, O extends z.ZodType, F extends FailureShapes = None>(
  described: Description<I, O, F>,
): Operation<'command', I, O, F> {
  return { kind: 'command', secret: [], lane: 'counter', ...described, failures: described.failures ?? ({} as F) }
}

/** Describes an operation that only reads. */
export function query<I extends z.ZodType, O extends z.ZodType, F extends FailureShapes = None>(
  described: Description<I, O, F>,
): Operation<'query', I, O, F> {
  return { kind: 'query', secret: [], lane: 'counter', ...described, failures: described.failures ?? ({} as F) }
}

/** The failures an operation's own handler may answer with. */
export type FailureOf<T extends Pick<Operation, 'failures'>> = {
  [C in keyof T['failures'] & string]: { readonly code: C } & {
    readonly [K in keyof T['failures'][C]]: z.infer<T['failures'][C][K]>
  }
}[keyof T['failures'] & string]

export type InputOf<T extends Operation> = z.infer<T['input']>
export type OutputOf<T extends Operation> = z.infer<T['output']>
