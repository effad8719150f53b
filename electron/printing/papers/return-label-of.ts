import type { ReturnLabelPaper } from '../../../shared/printing/papers/return-label-paper.ts'
import { faultOf, type Reason, storedReasons } from '../../../shared/returns/reasons.ts'
import { wayBackPayer } from '../../../shared/returns/way-back-payer.ts'
import { address } from '../../../shared/shop/settings.ts'
import { onlyPlaceOf } from '../../suppliers/places.ts'
import { addressLinesOf, type PaperDesk, paperBaseOf, returnAddressOf } from './paper-base-of.ts'
import { paperSayings } from './paper-sayings.ts'

/** The label that identifies a return's parcel; null when there is no such return. */
export async function returnLabelOf(desk: PaperDesk, returnId: string, copy = 0): Promise<ReturnLabelPaper | null> {
  const rma = await desk.db
    .selectFrom('rma')
    .leftJoin('customer', 'customer.id', 'rma.customerId')
    .select(['rma.number', 'rma.expiresOn', 'rma.findings', 'customer.name', 'customer.address', 'customer.phone'])
    .where('rma.id', '=', returnId)
    .executeTakeFirst()
  if (!rma) return null
  const lines = await desk.db
    .selectFrom('returnLine')
    .leftJoin('product', 'product.id', 'returnLine.productId')
    .select(['returnLine.reason', 'returnLine.quantityRequested as units', 'product.weightGrams'])
    .where('returnLine.returnId', '=', returnId)
    .where('returnLine.cameAs', 'is', null)
    .execute()
  const weights = lines.map(line => (line.weightGrams === null ? null : line.weightGrams * line.units))
  const known = weights.filter(weight => weight !== null)
  const elsewhere = await onlyPlaceOf(desk.db, returnId)
  const words = paperSayings(desk, desk.shop.currency)
  return {
    ...paperBaseOf(desk, copy),
    kind: 'return_label',
    rma: rma.number,
    from: {
      name: rma.name ?? '',
      lines: rma.address === null ? [] : addressLinesOf(address.parse(JSON.parse(rma.address))),
      phone: rma.phone,
    },
    to: elsewhere ? { name: elsewhere.name, lines: elsewhere.address, phone: null } : returnAddressOf(desk.shop),
    service: null,
    payer: wayBackPayer(JSON.parse(rma.findings))?.payer ?? payerByFault(lines),
    item: 1,
    itemCount: 1,
    weightGrams: known.length > 0 && known.length === weights.length ? known.reduce((sum, one) => sum + one, 0) : null,
    sendBy: rma.expiresOn,
    instructions: [
      words.say('paper.instruction_pack'),
      words.say('paper.instruction_label'),
      words.say('paper.instruction_proof'),
    ],
  }
}

/** Who pays where the policy says nothing: the customer, when every line is their choice. */
function payerByFault(lines: readonly { readonly reason: string }[]): 'shop' | 'customer' {
  return lines.length > 0 && lines.every(line => isCustomersFault(line.reason)) ? 'customer' : 'shop'
}

function isCustomersFault(reason: string): boolean {
  const known = storedReasons.find(one => one === reason) ?? ('other' satisfies Reason)
  return faultOf(known) === 'customer'
}
