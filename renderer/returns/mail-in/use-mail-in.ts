import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { ulid } from 'ulid'
import type { Sent } from '../../../shared/contract.ts'
import { type Failure, ok, type Result } from '../../../shared/result.ts'
import { callDesk } from '../../call/call-desk.ts'
import { type AcceptFailure, authorize } from '../flow/accept-return.ts'
import type { AskApproval } from '../flow/use-approval.tsx'
import { type AskedLine, askedOfDesk } from './asked-line.ts'
import type { Way } from './way.ts'

/** A return that was asked for, and may still wait for a second person. */
interface Made {
  readonly id: string
  readonly number: string
  readonly lineOf: ReadonlyMap<string, string>
}

/** Decides on a return by post: asked for, authorized in whole or in part, its parcel or pickup written down. */
export function useMailIn(sale: string, ask: AskApproval) {
  const client = useQueryClient()
  const keys = useRef(new Map<string, string>())
  const [made, setMade] = useState<Made | null>(null)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const keyOf = useCallback((step: string) => {
    const key = keys.current.get(step) ?? ulid()
    keys.current.set(step, key)
    return key
  }, [])
  const request = async (lines: readonly AskedLine[], way: Way): Promise<Result<Made, Failure>> => {
    if (made) return ok(made)
    const channel = way.is === 'pickup' ? ('pickup' as const) : ('post' as const)
    const asked = { sale, channel, lines: askedOfDesk(lines, line => line.quantity) }
    const reply = await callDesk('returns.request', asked, keyOf(JSON.stringify(asked)))
    if (!reply.ok) return reply
    const lineOf = new Map(reply.value.lines.map(line => [line.saleLine, line.id]))
    const fresh = { id: reply.value.return, number: reply.value.number, lineOf }
    setMade(fresh)
    return ok(fresh)
  }
  const steps = async (lines: readonly AskedLine[], way: Way): Promise<Result<string, AcceptFailure>> => {
    const requested = await request(lines, way)
    if (!requested.ok) return requested
    const { id, lineOf } = requested.value
    const authorized = await authorize(id, keyOf, ask, declinedOf(lines, lineOf))
    if (!authorized.ok) return authorized
    const shipment = shipmentOf(id, lines, lineOf, way)
    if (!shipment) return ok(id)
    const saved = await callDesk('shipments.save', shipment, keyOf(JSON.stringify(shipment)))
    return saved.ok ? ok(id) : saved
  }
  /** Runs what is left to do; safe to run again. Answers the return once everything is done. */
  const decide = async (lines: readonly AskedLine[], way: Way): Promise<string | null> => {
    if (busy) return null
    setBusy(true)
    setFailure(null)
    const done = await steps(lines, way)
    setBusy(false)
    void client.invalidateQueries({ refetchType: 'all' })
    if (done.ok) return done.value
    if (done.failure.code !== 'given_up') setFailure(done.failure)
    return null
  }
  return { decide, made, busy, failure }
}

function declinedOf(
  lines: readonly AskedLine[],
  lineOf: ReadonlyMap<string, string>,
): NonNullable<Sent<'returns.authorize'>['declined']> {
  return lines.flatMap(({ saleLine, leftOut, declineReason, declineNote }) => {
    const line = lineOf.get(saleLine)
    if (leftOut === 0 || declineReason === null || line === undefined) return []
    const note = declineNote.trim() === '' ? {} : { note: declineNote.trim() }
    return [{ line, quantity: leftOut, reason: declineReason, ...note }]
  })
}

/** The parcel or pickup that goes with the authorization; none for a parcel that comes back by itself. */
function shipmentOf(
  id: string,
  lines: readonly AskedLine[],
  lineOf: ReadonlyMap<string, string>,
  way: Way,
): Sent<'shipments.save'> | null {
  if (way.is === 'refused') return null
  const inside = lines.flatMap(({ saleLine, quantity, leftOut }) => {
    const line = lineOf.get(saleLine)
    return line === undefined || quantity === leftOut ? [] : [{ line, quantity: quantity - leftOut }]
  })
  const common = { return: id, lines: inside, payer: way.payer, chargedMinor: way.payer === 'shop' ? way.feeMinor : 0 }
  if (way.is === 'post') return common
  const { day, from, until, name, street, postcode, city } = way.pickup
  return {
    ...common,
    way: 'pickup',
    pickup: { day, from, until, address: { name, street, postcode, city, country: '' } },
  }
}
