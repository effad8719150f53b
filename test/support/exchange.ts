import type { Sent } from '../../shared/contract.ts'
import type { Role } from '../../shared/define.ts'
import type { TakenIn } from './take-back.ts'
import type { TestDesk } from './test-desk.ts'

type Asked = Sent<'exchanges.quote'>

/** Quotes an exchange of everything that was accepted. */
export function quoteExchange(
  desk: TestDesk,
  taken: Pick<TakenIn, 'return'>,
  asked: Omit<Asked, 'return'>,
  as: Role = 'counter',
) {
  return desk.must('exchanges.quote', { return: taken.return, ...asked }, { as })
}

/** Quotes and completes an exchange; what is owed is paid by card with a reference unless told. */
export async function exchange(
  desk: TestDesk,
  taken: Pick<TakenIn, 'return'>,
  asked: Omit<Asked, 'return'>,
  more: Partial<Sent<'exchanges.complete'>> = {},
  as: Role = 'counter',
) {
  const { owesMinor, backMinor } = await quoteExchange(desk, taken, asked, as)
  const card = [{ kind: 'card' as const, amountMinor: owesMinor, reference: 'T-1' }]
  return desk.must(
    'exchanges.complete',
    {
      return: taken.return,
      ...asked,
      payments: owesMinor === 0 ? [] : card,
      expectedOwesMinor: owesMinor,
      expectedBackMinor: backMinor,
      print: false,
      ...more,
    },
    { as },
  )
}
