import type { InstructionFacts } from '../../../shared/returns/instructions.ts'
import { isUnasked } from '../../../shared/returns/receipts.ts'
import { isUnpaid } from '../../../shared/returns/return-types.ts'
import { wayBackPayer } from '../../../shared/returns/way-back-payer.ts'
import { address } from '../../../shared/shop/settings.ts'
import type { Reading } from '../../context.ts'
import { addressLinesOf, returnAddressOf } from '../../printing/papers/paper-base-of.ts'
import type { ShipmentRecord } from '../../shipments/store.ts'
import { placesOf } from '../../suppliers/places.ts'
import type { StoredFinding } from '../findings.ts'
import { loadReturnLines, type ReturnLineRecord, type ReturnRecord } from '../store.ts'

/** Gathers what the instructions of a return say: its lines, places and payer, and the parcel that was agreed. */
export async function readInstructionFacts(
  desk: Reading,
  rma: ReturnRecord,
  locale: string,
): Promise<InstructionFacts> {
  const { db, shop } = desk
  const lines = (await loadReturnLines(db, rma.id)).filter(line => !isUnasked(line))
  const customer = rma.customerId
    ? await db.selectFrom('customer').select('name').where('id', '=', rma.customerId).executeTakeFirst()
    : undefined
  const parcel = await nextParcel(desk, rma.id)
  const findings = JSON.parse(rma.findings) as readonly StoredFinding[]
  return {
    number: rma.number,
    shop: { name: shop.name, phone: shop.phone, email: shop.email },
    customer: customer?.name ?? null,
    items: lines.flatMap(line => {
      const quantity = line.quantityAuthorized
      return quantity > 0 ? [{ description: line.description, quantity }] : []
    }),
    declined: lines.flatMap(line =>
      line.declinedUnits > 0
        ? [{ description: line.description, quantity: line.declinedUnits, reason: line.declineReason ?? 'other' }]
        : [],
    ),
    places: await sendTo(desk, rma.id, lines, locale),
    ...payerOf(parcel, findings),
    hasLabel: parcel !== null && parcel.labelSha256 !== null,
    pickup: pickupOf(parcel),
    untilDay: rma.expiresOn,
    refundDays: isUnpaid(rma) ? null : shop.slaBusinessDays,
  }
}

/** The parcel or pickup that was agreed last and has not left, or has only just. */
async function nextParcel(desk: Reading, returnId: string): Promise<ShipmentRecord | null> {
  const row = await desk.db
    .selectFrom('shipment')
    .selectAll()
    .where('returnId', '=', returnId)
    .where('direction', '=', 'in')
    .where('state', 'not in', ['voided', 'delivered', 'lost', 'returned_to_sender'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .executeTakeFirst()
  return row ?? null
}

function payerOf(
  parcel: ShipmentRecord | null,
  findings: readonly StoredFinding[],
): Pick<InstructionFacts, 'payer' | 'feeMinor'> {
  if (parcel?.payer === 'maker') return { payer: 'maker', feeMinor: 0 }
  const byPolicy = wayBackPayer(findings)
  if (parcel?.payer === 'customer')
    return { payer: byPolicy?.payer === 'customer' ? 'customer' : 'own_carrier', feeMinor: 0 }
  if (parcel && parcel.chargedMinor > 0) return { payer: 'customer_fee', feeMinor: parcel.chargedMinor }
  if (byPolicy?.payer !== 'customer') return { payer: 'shop', feeMinor: 0 }
  return { payer: byPolicy.feeMinor > 0 ? 'customer_fee' : 'customer', feeMinor: byPolicy.feeMinor }
}

function pickupOf(parcel: ShipmentRecord | null): InstructionFacts['pickup'] {
  if (parcel?.pickupDay == null || parcel.pickupFrom === null || parcel.pickupUntil === null) return null
  const at = address.parse(JSON.parse(parcel.pickupAddress ?? '{}'))
  const lines = [at.name, ...addressLinesOf(at)].filter(line => line !== '')
  return { day: parcel.pickupDay, from: parcel.pickupFrom, until: parcel.pickupUntil, address: lines }
}

/** A country's code as its name; everything else as it is. */
export function countryName(text: string, locale: string): string {
  if (!/^[A-Z]{2}$/.test(text)) return text
  return new Intl.DisplayNames(locale, { type: 'region' }).of(text) ?? text
}

/** Each place goods go to: another's address where the policy sends them there and it is known, else the shop's. */
async function sendTo(
  { db, shop }: Reading,
  returnId: string,
  lines: readonly ReturnLineRecord[],
  locale: string,
): Promise<InstructionFacts['places']> {
  const { places } = await placesOf(db, returnId)
  const known = places.filter(place => place.address.length > 0)
  const elsewhere = new Set(known.flatMap(place => place.items))
  const here = lines.filter(line => line.quantityAuthorized > 0 && !elsewhere.has(line.description))
  const { name, lines: ours } = returnAddressOf(shop)
  const named = (of: readonly string[]) => of.map(text => countryName(text, locale))
  return [
    ...known.map(place => ({ name: place.name, lines: named(place.address), items: place.items })),
    ...(here.length > 0 || known.length === 0
      ? [{ name, lines: named(ours), items: here.map(line => line.description) }]
      : []),
  ]
}
