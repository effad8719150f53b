import { ok, type Result, refuse } from '../../shared/result.ts'
import { liveUnits, returnableUnits } from '../../shared/returns/live-units.ts'
import { moveReturn, type ReturnCondition, type ReturnEvent, type ReturnStatus } from '../../shared/returns/states.ts'
import {
  awaitingUnits,
  moveUnits,
  nothingReceived,
  sumCounts,
  type UnitCounts,
  type UnitEvent,
  type UnitState,
} from '../../shared/returns/unit-states.ts'
import { zeroAmount } from '../../shared/settlements/amount.ts'
import type { Charge } from '../../shared/settlements/fee.ts'
import { historyOf, type LineHistory } from '../../shared/settlements/line-history.ts'
import { previewSettlement, type SettlementPreview } from '../../shared/settlements/preview.ts'
import {
  firstPayoutStatus,
  movePayout,
  moveSettlement,
  type PayoutStatus,
  type SettlementStatus,
} from '../../shared/settlements/states.ts'
import type { PlannedPayout, Tender } from '../../shared/settlements/tenders.ts'
import type { RandomSale } from '../settlements/random-sale.ts'

interface PureLine {
  readonly id: string
  readonly saleLine: string
  counts: UnitCounts
  settled: number
  /** Settled without goods: kept by the customer, or lost on their way. */
  kept: number
  lostSettled: number
}

export type PureBasis = 'accepted' | 'keep_item' | 'lost_in_transit'

/** A return kept by the pure functions alone. */
export interface PureReturn {
  readonly id: string
  status: ReturnStatus
  readonly lines: readonly PureLine[]
}

/** A settlement kept by the pure functions alone, with the store credit it gave. */
export interface PureSettlement {
  readonly id: string
  readonly rma: PureReturn
  readonly preview: SettlementPreview
  readonly basis: PureBasis
  state: SettlementStatus
  readonly payouts: { readonly plan: PlannedPayout; state: PayoutStatus }[]
  readonly issuedMinor: number
  balanceMinor: number
}

/** What to pay for: units of one line, with what is kept of it. */
export interface PureUnits {
  readonly line: string
  readonly units: number
  readonly partialMinor?: number
  readonly fee: Charge | null
  readonly deduction: Charge | null
}

type Refused = { readonly code: string }

const settledIn = (line: PureLine) => ({ accepted: line.settled, cancelled: line.kept, lost: line.lostSettled })

/** A desk in memory that decides everything by shared/'s pure functions and stores nothing but their answers. */
export class PureDesk {
  readonly returns: PureReturn[] = []
  readonly settlements: PureSettlement[] = []
  readonly sale: RandomSale
  readonly tenders: readonly Omit<Tender, 'paidBackMinor'>[]

  constructor(sale: RandomSale, tenders: readonly Omit<Tender, 'paidBackMinor'>[]) {
    this.sale = sale
    this.tenders = tenders
  }

  live(saleLine: string): number {
    return this.returns.reduce((sum, rma) => {
      const mine = rma.lines.filter(line => line.saleLine === saleLine)
      return sum + mine.reduce((held, line) => held + liveUnits(line.counts, settledIn(line), rma.status), 0)
    }, 0)
  }

  request(asked: readonly { readonly saleLine: string; readonly units: number }[]): Result<PureReturn, Refused> {
    const moved = moveReturn(null, 'request', { has_line_or_customer: true })
    if (!moved.ok) return moved
    if (!this.#fits(asked)) return refuse({ code: 'quantity_not_available' })
    const id = `r${this.returns.length}`
    const lines = asked.map(({ saleLine, units }, index) => {
      return { id: `${id}-${index}`, saleLine, counts: awaitingUnits(units), settled: 0, kept: 0, lostSettled: 0 }
    })
    const made: PureReturn = { id, status: moved.value.to, lines }
    this.returns.push(made)
    return ok(made)
  }

  #fits(asked: readonly { readonly saleLine: string; readonly units: number }[]): boolean {
    return asked.every(({ saleLine }) => {
      const wanted = asked.reduce((sum, one) => (one.saleLine === saleLine ? sum + one.units : sum), 0)
      const sold = this.sale.lines[Number(saleLine.slice(1))]?.soldUnits ?? 0
      return wanted <= returnableUnits(sold, this.live(saleLine))
    })
  }

  /** Moves a return by an event; units follow where they do. */
  decide(
    rma: PureReturn,
    event: ReturnEvent,
    holds: Partial<Record<ReturnCondition, boolean>>,
  ): Result<string, Refused> {
    const counts = sumCounts(rma.lines.map(line => line.counts))
    const moved = moveReturn(rma.status, event, {
      nothing_received: nothingReceived(counts),
      nothing_settled: this.settlements.every(one => one.rma !== rma || one.state === 'reversed'),
      no_claim_open: true,
      every_unit_final:
        counts.awaiting + counts.in_transit + counts.received + counts.needs_decision + counts.rejected === 0,
      nothing_owed:
        rma.lines.every(line => line.counts.accepted === line.settled) &&
        this.settlements.every(one => one.rma !== rma || one.state === 'paid' || one.state === 'reversed'),
      ...holds,
    })
    if (!moved.ok) return moved
    if (event === 'expire' && counts.awaiting + counts.in_transit === 0) return refuse({ code: 'nothing_awaited' })
    if (rma.status === 'expired' && event === 'reopen') {
      const asked = rma.lines.map(line => ({ saleLine: line.saleLine, units: line.counts.expired }))
      if (!this.#fits(asked)) return refuse({ code: 'quantity_not_available' })
    }
    const follows = event === 'cancel' || event === 'expire' || rma.status === 'expired' ? event : null
    for (const line of follows ? rma.lines : []) {
      const units = follows === 'reopen' ? line.counts.expired : line.counts.awaiting + line.counts.in_transit
      if (units === 0) continue
      const after = moveUnits(line.counts, follows as UnitEvent, units)
      if (!after.ok) throw new Error(`A line did not follow its return: ${after.failure.code}`)
      line.counts = after.value
    }
    rma.status = moved.value.to
    return ok(rma.status)
  }

  /** Moves units of a line, as the verbs do: only of an authorized return, and never settled ones. */
  move(
    rma: PureReturn,
    line: PureLine,
    event: UnitEvent,
    units: number,
    from?: UnitState,
  ): Result<UnitCounts, Refused> {
    if (rma.status !== 'authorized') return refuse({ code: 'not_possible_from' })
    const fromAccepted = event === 'take_back_acceptance' || event === 'regrade'
    if (fromAccepted && line.counts.accepted - line.settled < units) return refuse({ code: 'too_many_units' })
    const moved = moveUnits(line.counts, event, units, from)
    if (moved.ok) line.counts = moved.value
    return moved
  }

  history(saleLine: string): LineHistory {
    const entries = this.settlements.flatMap(({ preview, state }) =>
      preview.lines
        .filter(line => line.saleLineId === saleLine)
        .map(line => ({ ...line, allowed: zeroAmount, reversed: state === 'reversed' })),
    )
    return historyOf(entries)
  }

  paidBack(tender: string): number {
    const payouts = this.settlements.filter(one => one.state !== 'reversed').flatMap(one => one.payouts)
    return payouts.reduce(
      (sum, { plan, state }) => (plan.tenderId === tender && state !== 'failed' ? sum + plan.amountMinor : sum),
      0,
    )
  }

  pay(
    rma: PureReturn,
    units: readonly PureUnits[],
    wish: 'original' | 'cash' | 'store_credit',
    bonusPercentMilli: number,
    basis: PureBasis = 'accepted',
  ): Result<PureSettlement, Refused> {
    if (rma.status !== 'authorized') return refuse({ code: 'not_possible_from' })
    const lineOf = (id: string) => rma.lines.find(line => line.id === id)
    if (units.length === 0) return refuse({ code: 'nothing_to_settle' })
    for (const one of units) {
      const line = lineOf(one.line)
      if (!line || this.#open(line, basis) < one.units) return refuse({ code: 'too_many_units' })
    }
    const preview = previewSettlement({
      taxMode: this.sale.mode,
      saleLines: this.sale.lines.map((line, at) => ({ id: `l${at}`, line, history: this.history(`l${at}`) })),
      units: units.map(one => ({ ...one, key: one.line, saleLineId: lineOf(one.line)?.saleLine ?? '' })),
      allowances: [],
      feeSupply: null,
      shipping: null,
      returnShipping: null,
      bonusPercentMilli,
      payout: {
        tenders: this.tenders.map(tender => ({ ...tender, paidBackMinor: this.paidBack(tender.id) })),
        allowed: ['cash', 'store_credit'],
        wish,
        cashStepMinor: 1,
        toOriginal: true,
      },
    })
    if (!preview.ok) return preview
    for (const one of units) {
      const line = lineOf(one.line)
      if (line) this.#mark(line, basis, one.units)
    }
    return ok(this.#record(rma, preview.value, basis))
  }

  /** Units that can be settled on a basis; a lost one only while nothing else holds its place on the sale. */
  #open(line: PureLine, basis: PureBasis): number {
    const { accepted, awaiting, lost } = line.counts
    if (basis === 'accepted') return accepted - line.settled
    if (basis === 'keep_item') return awaiting
    const sold = this.sale.lines[Number(line.saleLine.slice(1))]?.soldUnits ?? 0
    return Math.min(lost - line.lostSettled, returnableUnits(sold, this.live(line.saleLine)))
  }

  #mark(line: PureLine, basis: PureBasis, units: number): void {
    if (basis === 'accepted') line.settled += units
    if (basis === 'lost_in_transit') line.lostSettled += units
    if (basis !== 'keep_item') return
    line.kept += units
    const after = units > 0 ? moveUnits(line.counts, 'cancel', units, 'awaiting') : ok(line.counts)
    if (!after.ok) throw new Error(`Kept units did not stay: ${after.failure.code}`)
    line.counts = after.value
  }

  #record(rma: PureReturn, preview: SettlementPreview, basis: PureBasis): PureSettlement {
    const payouts = preview.plan.payouts.map(plan => ({ plan, state: firstPayoutStatus(plan.kind) }))
    const issuedMinor = payouts.reduce(
      (sum, { plan }) => sum + (plan.kind === 'store_credit' ? plan.amountMinor : 0),
      0,
    )
    const approved = moveSettlement(null, 'approve')
    if (!approved.ok) throw new Error('A settlement could not be approved')
    const id = `s${this.settlements.length}`
    const made = { id, rma, preview, basis, state: approved.value, payouts, issuedMinor, balanceMinor: issuedMinor }
    this.settlements.push(made)
    this.#settled(made)
    return made
  }

  #settled(settlement: PureSettlement): void {
    const event = settlement.payouts.some(one => one.state === 'failed')
      ? 'fail'
      : settlement.payouts.every(one => one.state === 'confirmed')
        ? 'pay'
        : null
    if (event === null || (event === 'fail' && settlement.state === 'failed')) return
    const moved = moveSettlement(settlement.state, event)
    if (!moved.ok) throw new Error(`A settlement could not ${event} from ${settlement.state}`)
    settlement.state = moved.value
  }

  turnOut(settlement: PureSettlement, at: number, event: 'confirm' | 'fail'): Result<PayoutStatus, Refused> {
    const payout = settlement.payouts[at]
    if (!payout) return refuse({ code: 'not_found' })
    const moved = movePayout(payout.state, event)
    if (!moved.ok) return moved
    payout.state = moved.value
    this.#settled(settlement)
    return moved
  }

  reverse(settlement: PureSettlement): Result<string, Refused> {
    const moved = moveSettlement(settlement.state, 'reverse')
    if (!moved.ok) return moved
    if (settlement.balanceMinor !== settlement.issuedMinor) return refuse({ code: 'store_credit_spent' })
    settlement.state = moved.value
    settlement.balanceMinor = 0
    for (const { key, units } of settlement.preview.lines) {
      const line = settlement.rma.lines.find(one => one.id === key)
      if (line) this.#mark(line, settlement.basis, -units)
    }
    const reopened = moveReturn(settlement.rma.status, 'reopen', { has_reason: true })
    if (reopened.ok) settlement.rma.status = reopened.value.to
    return ok(moved.value)
  }
}
