import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Output, QueryName, Sent } from '../../shared/contract.ts'
import { type AnyFailure, callDesk } from './call-desk.ts'
import { RefusedQuery } from './query-client.ts'

/** What a screen shows of a query: first nothing, then a value or a failure. */
export interface DeskQuery<N extends QueryName> {
  readonly value: Output<N> | undefined
  readonly failure: AnyFailure<N> | undefined
  /** Nothing to show yet: draw a skeleton. */
  readonly isWaiting: boolean
  /** Shown values are of an earlier input or being renewed. */
  readonly isRenewing: boolean
  readonly refresh: () => void
}

/** How a query behaves on its screen. */
export interface DeskQueryOptions {
  /** False: not asked yet. */
  readonly enabled?: boolean
  /** Asked again that often, in milliseconds. */
  readonly everyMs?: number
  /** Keeps the last answer on screen while another input is being answered. */
  readonly keepPrevious?: boolean
}

/** The name under which an answer is remembered. */
export function queryKeyOf<N extends QueryName>(name: N, input: Sent<N>): readonly [N, Sent<N>] {
  return [name, input]
}

/** Asks the desk and follows the answer. Commands renew it by themselves. */
export function useDeskQuery<N extends QueryName>(
  name: N,
  input: Sent<N>,
  options: DeskQueryOptions = {},
): DeskQuery<N> {
  const query = useQuery<Output<N>>({
    queryKey: queryKeyOf(name, input),
    queryFn: async () => {
      const reply = await callDesk(name, input)
      if (reply.ok) return reply.value
      throw new RefusedQuery(reply.failure)
    },
    enabled: options.enabled ?? true,
    ...(options.everyMs === undefined ? {} : { refetchInterval: options.everyMs }),
    ...(options.keepPrevious ? { placeholderData: keepPreviousData as never } : {}),
  })
  const failure = query.error instanceof RefusedQuery ? (query.error.failure as AnyFailure<N>) : undefined
  return {
    value: query.data,
    failure: query.error ? (failure ?? { code: 'unexpected', reference: query.error.message }) : undefined,
    isWaiting: query.isPending && (options.enabled ?? true),
    isRenewing: query.isFetching && query.data !== undefined,
    refresh: () => void query.refetch(),
  }
}
