import { useInfiniteQuery } from '@tanstack/react-query'
import type { Output, QueryName, Sent } from '../../shared/contract.ts'
import { type AnyFailure, callDesk } from './call-desk.ts'
import { RefusedQuery } from './query-client.ts'

/** The queries that answer in keyset pages: `cursor` in, `next` out. */
export type PagedName = {
  [N in QueryName]: Output<N> extends { readonly next: string | null } ? N : never
}[QueryName]

/** A list that grows as it is scrolled. */
export interface DeskPages<N extends PagedName, Row> {
  readonly rows: readonly Row[]
  /** The first page, for what it tells besides rows. */
  readonly first: Output<N> | undefined
  readonly failure: AnyFailure<N> | undefined
  readonly isWaiting: boolean
  readonly isGrowing: boolean
  readonly hasMore: boolean
  readonly more: () => void
  readonly refresh: () => void
}

/** Reads a list page by page: `input` without its cursor, `pick` takes the rows of a page. */
export function useDeskPages<N extends PagedName, Row>(
  name: N,
  input: Omit<Sent<N>, 'cursor'>,
  pick: (page: Output<N>) => readonly Row[],
): DeskPages<N, Row> {
  const query = useInfiniteQuery({
    queryKey: [name, input, 'pages'],
    initialPageParam: null as string | null,
    queryFn: async ({ pageParam }): Promise<Output<N>> => {
      const asked = (pageParam === null ? input : { ...input, cursor: pageParam }) as Sent<N>
      const reply = await callDesk(name, asked)
      if (reply.ok) return reply.value
      throw new RefusedQuery(reply.failure)
    },
    getNextPageParam: page => (page as { readonly next: string | null }).next,
  })
  const pages = query.data?.pages ?? []
  const refused = query.error instanceof RefusedQuery ? (query.error.failure as AnyFailure<N>) : undefined
  return {
    rows: pages.flatMap(page => [...pick(page)]),
    first: pages[0],
    failure: query.error ? (refused ?? { code: 'unexpected', reference: query.error.message }) : undefined,
    isWaiting: query.isPending,
    isGrowing: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
    refresh: () => void query.refetch(),
  }
}
