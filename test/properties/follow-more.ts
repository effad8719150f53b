import type { Output, Sent } from '../../shared/contract.ts'
import type { Tried } from './history.ts'
import type { Model, Place } from './model.ts'
import type { ModelClaims } from './model-claims.ts'
import type { ModelParcels } from './model-parcels.ts'

/** What of the follower these deeds need. */
interface Within {
  readonly model: Model
  readonly parcels: ModelParcels
  readonly claims: ModelClaims
  /** Whether the deed must be done; `sure` false: what is allowed may still be refused. */
  readonly expect: (allowed: boolean, sure?: boolean) => void
  readonly closeIfDone: (rma: string) => void
  readonly linesOf: (rma: string) => readonly { readonly id: string }[]
  readonly split: (from: string, to: string) => void
  readonly creditOf: (code: string) => { leftMinor: number } | undefined
  /** Whether a return may be refused for what the model doesn't keep. */
  readonly isUnsure: (rma: string) => boolean
  readonly settled: (rma: string, made: Output<'settlements.giveAmount'>) => void
  readonly exchanged: (rma: string, made: Output<'exchanges.complete'>) => void
}

const comingIn: readonly Place[] = ['in_transit', 'awaiting']

/** Plays on the model what comes of goods besides the straight way. */
export function followMore(within: Within, { name, done, input, value }: Tried): void {
  const { model, parcels, claims } = within
  switch (name) {
    case 'returns.receive': {
      const { return: rma, lines, extra = [], last = false, shipments = [] } = input as Sent<'returns.receive'>
      const fits = lines.every(({ line, quantity }) => model.canMove(rma, line, comingIn, quantity))
      const arrivals = shipments.map(id => ({ id, deeds: parcels.toDeliver(id, rma) }))
      const comes = arrivals.every(one => one.deeds !== null)
      const allHere = !last || !parcels.othersUnderWay(rma, shipments)
      within.expect(model.statuses.get(rma) === 'authorized' && fits && comes && allHere)
      if (!done) return
      for (const { id, deeds } of arrivals) for (const deed of deeds ?? []) parcels.do(id, deed)
      for (const { line, quantity } of lines) model.move(line, comingIn, 'received', quantity)
      for (const [at, line] of (value as Output<'returns.receive'>).extra.entries())
        model.bring(rma, line, extra[at]?.quantity ?? 0)
      if (!last) return
      model.short(rma)
      within.closeIfDone(rma)
      return
    }
    case 'returns.attach': {
      const { return: rma, line, saleLine } = input as Sent<'returns.attach'>
      within.expect(model.canAttach(rma, line, saleLine), !within.isUnsure(rma))
      if (done) model.attach(line, saleLine)
      return
    }
    case 'grading.quarantine':
    case 'grading.disposeWithConsent': {
      const { return: rma, line, quantity } = input as Sent<'grading.quarantine'>
      const can = claims.spares(line, quantity) && model.canMove(rma, line, ['rejected'], quantity)
      within.expect(can && (name === 'grading.disposeWithConsent' || model.isUnasked(line)))
      if (!done) return
      model.move(line, ['rejected'], name === 'grading.quarantine' ? 'quarantined' : 'disposed_with_consent', quantity)
      within.closeIfDone(rma)
      return
    }
    case 'grading.takeBack': {
      const { return: rma, line, quantity } = input as Sent<'grading.takeBack'>
      within.expect(model.canMove(rma, line, ['accepted'], quantity), false)
      if (done) model.move(line, ['accepted'], 'received', quantity)
      return
    }
    case 'returns.split': {
      const { return: rma, lines } = input as Sent<'returns.split'>
      const [{ line, quantity } = { line: '', quantity: 0 }] = lines
      const open = ['requested', 'needs_approval', 'authorized'].includes(model.statuses.get(rma) ?? '')
      const there = model.of(rma)
      const has = there.filter(unit => unit.line === line).length
      within.expect(open && quantity <= has && quantity < there.length, false)
      if (!done) return
      const made = (value as Output<'returns.split'>).return
      model.split(rma, made, line, within.linesOf(made)[0]?.id ?? '', quantity)
      within.split(rma, made)
      within.closeIfDone(rma)
      return
    }
    case 'exchanges.complete': {
      const { return: rma } = input as Sent<'exchanges.complete'>
      const payable = model.of(rma).some(unit => unit.place === 'accepted' && unit.settlement === null)
      within.expect(model.statuses.get(rma) === 'authorized' && payable && !model.owesBack(rma), false)
      if (done) within.exchanged(rma, value as Output<'exchanges.complete'>)
      return
    }
    case 'settlements.giveAmount': {
      const { return: rma, line = '', amountMinor, keepsGoods } = input as Sent<'settlements.giveAmount'>
      const open = ['authorized', 'closed'].includes(model.statuses.get(rma) ?? '')
      within.expect(open && amountMinor <= model.left(model.saleLineOf(line)) && !model.owesBack(rma), false)
      if (!done) return
      if (keepsGoods) model.letStay(line)
      within.settled(rma, value as Output<'settlements.giveAmount'>)
      return
    }
    case 'returns.keepItem': {
      const { return: rma, lines } = input as Sent<'returns.keepItem'>
      const can = lines.every(({ line, quantity }) => model.canMove(rma, line, ['awaiting'], quantity))
      within.expect(can && !model.owesBack(rma), false)
      if (done) within.settled(rma, value as Output<'returns.keepItem'>)
      return
    }
    case 'credits.void': {
      const credit = within.creditOf((input as Sent<'credits.void'>).code)
      within.expect((credit?.leftMinor ?? 0) > 0)
      if (done && credit) credit.leftMinor = 0
    }
  }
}
