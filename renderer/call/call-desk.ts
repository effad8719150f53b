import type { FailureFor, Name, Output, Sent } from '../../shared/contract.ts'
import type { Result } from '../../shared/result.ts'
import { type BridgeFailure, callHost } from '../bridge.ts'

/** Whatever can be answered instead of a value: the operation's refusals, the desk's and the bridge's. */
export type AnyFailure<N extends Name> = FailureFor<N> | BridgeFailure
/** What comes back. */
export type DeskReply<N extends Name> = Result<Output<N>, AnyFailure<N>>

/** Asks the desk, typed by the contract. The desk has parsed its own answer, so it is not parsed again here. */
export async function callDesk<N extends Name>(name: N, input: Sent<N>, key?: string): Promise<DeskReply<N>> {
  return (await callHost(name, input, key)) as DeskReply<N>
}
