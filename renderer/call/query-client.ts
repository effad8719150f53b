import { QueryClient } from '@tanstack/react-query'
import type { Failure } from '../../shared/result.ts'

/** A refusal on its way through the query library, which only knows throws. */
export class RefusedQuery extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.code)
    this.name = 'RefusedQuery'
    this.failure = failure
  }
}

const passing = new Set(['desk_unreachable'])

/** The screen's memory of what the desk answered: an unreachable desk is asked again, a refusal is not. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: 5_000,
        retry: (count, error) => error instanceof RefusedQuery && passing.has(error.failure.code) && count < 2,
        retryDelay: count => Math.min(4_000, 500 * 2 ** count),
      },
    },
  })
}
