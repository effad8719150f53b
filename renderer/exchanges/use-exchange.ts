import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Output, Sent } from '../../shared/contract.ts'
import type { Failure } from '../../shared/result.ts'
import type { PayoutWish } from '../../shared/settlements/fields.ts'
import { callDesk } from '../call/call-desk.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import type { AskApproval } from '../returns/flow/use-approval.tsx'
import { addGoods, addSerial, dropGoods, type Goods, setLot } from './goods.ts'
import { type HowPaid, isChosen, paymentOf } from './how-paid-by.ts'

export type Exchanged = Output<'exchanges.complete'>

/** What an exchange is made of beside its goods. */
export type ExchangeOf = Pick<Sent<'exchanges.quote'>, 'return' | 'lines' | 'dueDay' | 'claim'>

/** An exchange on screen: what goes out, how the legs meet by the desk's own quote, and the completion. */
export function useExchange(of: ExchangeOf, payKey: string, ask: AskApproval) {
  const client = useQueryClient()
  const [goods, setGoods] = useState<readonly Goods[]>([])
  const [wish, setWish] = useState<PayoutWish>('original')
  const [how, setHow] = useState<HowPaid>({ kind: null, reference: '', code: '' })
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const [done, setDone] = useState<Exchanged | null>(null)
  const asked = { ...of, goods: [...goods], wish }
  const quoted = useDeskQuery('exchanges.quote', asked, { enabled: done === null, keepPrevious: true })
  const quote = quoted.failure || quoted.isWaiting ? undefined : quoted.value

  /** Takes a scan: goods that go out, or a serial of goods that still need one. */
  const take = useCallback(
    async (text: string): Promise<boolean> => {
      setFailure(null)
      const more = addGoods(goods, text)
      const reply = await callDesk('exchanges.quote', { ...of, goods: [...more], wish })
      if (reply.ok) {
        setGoods(more)
        return true
      }
      const place = quote?.goods.find(one => one.missingSerials > 0)?.asked
      if (reply.failure.code === 'product_unknown' && place !== undefined) {
        const named = addSerial(goods, place, text)
        const checked = await callDesk('exchanges.quote', { ...of, goods: [...named], wish })
        if (checked.ok) setGoods(named)
        else setFailure(checked.failure)
        return true
      }
      setFailure(reply.failure)
      return true
    },
    [goods, of, wish, quote],
  )

  const complete = useCallback(async () => {
    if (!quote || busy || done) return
    setBusy(true)
    setFailure(null)
    const { owesMinor, backMinor } = quote
    const payment = paymentOf(how, owesMinor)
    const input = {
      ...of,
      goods: [...goods],
      wish,
      payments: payment ? [payment] : [],
      expectedOwesMinor: owesMinor,
      expectedBackMinor: backMinor,
    }
    let reply = await callDesk('exchanges.complete', input, payKey)
    if (!reply.ok && reply.failure.code === 'approval_needed') {
      const signed = await ask(reply.failure)
      if (signed) reply = await callDesk('exchanges.complete', { ...input, approval: signed.approval }, payKey)
    }
    setBusy(false)
    if (reply.ok) {
      setDone(reply.value)
      void client.invalidateQueries({ refetchType: 'all' })
      return
    }
    setFailure(reply.failure)
    if (reply.failure.code === 'exchange_changed') quoted.refresh()
  }, [quote, busy, done, how, of, goods, wish, payKey, ask, client, quoted])

  const isMissing = quote?.goods.some(one => one.missingSerials > 0 || one.needsLot) ?? true
  const isPaid = quote === undefined || quote.owesMinor === 0 || isChosen(how)
  return {
    goods,
    quote,
    quoteFailure: quoted.failure ?? null,
    wish,
    setWish,
    how,
    setHow,
    failure,
    busy,
    done,
    take,
    drop: (place: number) => setGoods(dropGoods(goods, place)),
    sayLot: (place: number, lot: string) => setGoods(setLot(goods, place, lot)),
    complete,
    ready: goods.length > 0 && !isMissing && isPaid && !busy && quote?.plan.unassignedMinor === 0,
  }
}
