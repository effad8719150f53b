import type { Day } from '../../shared/calendar.ts'
import { localDay } from '../../shared/calendar.ts'
import type { ShopQuestion } from '../../shared/grading/checklist-document.ts'
import type { PriceSold } from '../../shared/policy/facts.ts'
import type { TypeWithoutSale } from '../../shared/returns/return-types.ts'
import type { Amount, TaxMode } from '../../shared/settlements/amount.ts'
import type { TenderKind } from '../../shared/settlements/tenders.ts'
import type { Reader } from '../database/open.ts'
import { loadChecklists } from '../grading/checklist-store.ts'
import { storedAmount } from '../settlements/amounts.ts'

/** The product of a sale line as policy and grading see it. */
export interface SoldProduct {
  readonly category: string | null
  readonly tags: readonly string[]
  readonly supplierId: string | null
  readonly finalSale: boolean
  readonly hygiene: boolean
  readonly dropshipped: boolean
  readonly unitCostMinor: number | null
  readonly serialTracked: boolean
  readonly hazmat: boolean
  /** Every checklist question that was ever asked: what answers mean. Ours where left out. */
  readonly questions?: readonly ShopQuestion[]
  /** Lots of it that may not be sold. */
  readonly stoppedLots?: readonly string[]
}

/** A sale line with what other returns hold of it. */
export interface SoldLineFacts {
  readonly id: string
  readonly productId: string | null
  readonly sku: string | null
  readonly description: string
  readonly quantity: number
  readonly paid: Amount
  /** Taken off the line, its share of the order's discount included; minor units as the customer saw it. */
  readonly discountMinor: number
  readonly refundedElsewhereMinor: number
  readonly refundedElsewhereUnits: number
  readonly lotCode: string | null
  readonly serials: readonly string[]
  readonly unitCostMinor: number | null
  readonly product: SoldProduct | null
  /** Units that other returns hold; imported ones too. */
  readonly liveUnits: number
  /** What an imported history says was returned on this line: units and gross. */
  readonly imported: { readonly units: number; readonly grossMinor: number }
  /** Set where no sale is known. */
  readonly withoutSale?: {
    readonly type: TypeWithoutSale
    readonly pricesSold: readonly PriceSold[]
    /** Null: no serial was shown. */
    readonly serialIsOurs: boolean | null
  }
}

/** A sale with everything a return of it is decided from. Days are shop-local. */
export interface SoldSale {
  readonly id: string
  readonly number: string
  readonly channel: 'in_store' | 'distance'
  readonly status: string
  readonly soldDay: Day
  readonly fulfilledDay: Day | null
  readonly deliveredDay: Day | null
  readonly customerId: string | null
  readonly customerBlockedDay: Day | null
  readonly gift: boolean
  /** How it was paid, each kind once. */
  readonly tenderKinds: readonly TenderKind[]
  readonly currency: string
  readonly taxMode: TaxMode
  readonly shipping: Amount
  readonly totalMinor: number
  readonly refundedElsewhereMinor: number
  /** Product lines only: a fee or voucher never comes back. */
  readonly lines: readonly SoldLineFacts[]
  /** Set where no sale is known: its days are those of the asking, its lines those of the return. */
  readonly without?: TypeWithoutSale
}

/** Loads a visible sale, or null. Units of the return `except` don't count as held. */
export async function loadSoldSale(
  db: Reader,
  saleId: string,
  timeZone: string,
  except: string | null = null,
): Promise<SoldSale | null> {
  const sale = await db.selectFrom('visibleSale').selectAll().where('id', '=', saleId).executeTakeFirst()
  if (!sale) return null
  const customer =
    sale.customerId === null
      ? null
      : await db.selectFrom('customer').select('blockedSince').where('id', '=', sale.customerId).executeTakeFirst()
  const tenders = await db.selectFrom('tender').select('kind').where('saleId', '=', saleId).execute()
  return {
    id: sale.id,
    number: sale.number,
    channel: sale.channel,
    status: sale.status,
    soldDay: sale.soldDay,
    fulfilledDay: dayOf(sale.fulfilledAt, timeZone),
    deliveredDay: dayOf(sale.deliveredAt, timeZone),
    customerId: sale.customerId,
    customerBlockedDay: dayOf(customer?.blockedSince ?? null, timeZone),
    gift: sale.gift === 1,
    tenderKinds: [...new Set(tenders.map(tender => tender.kind))],
    currency: sale.currency,
    taxMode: sale.taxMode,
    shipping: storedAmount(sale.shippingGrossMinor, sale.shippingNetMinor, sale.shippingTaxes),
    totalMinor: sale.totalMinor,
    refundedElsewhereMinor: sale.refundedElsewhereMinor,
    lines: await loadLines(db, saleId, except),
  }
}

async function loadLines(db: Reader, saleId: string, except: string | null): Promise<readonly SoldLineFacts[]> {
  const rows = await db
    .selectFrom('saleLine')
    .leftJoin('product', 'product.id', 'saleLine.productId')
    .selectAll('saleLine')
    .select([
      'product.id as knownProduct',
      'product.category',
      'product.tags',
      'product.supplierId',
      'product.finalSale',
      'product.hygiene',
      'product.dropshipped',
      'product.serialTracked',
      'product.hazmat',
      'product.unitCostMinor as productCostMinor',
    ])
    .where('saleLine.saleId', '=', saleId)
    .where('saleLine.kind', '=', 'product')
    .orderBy('saleLine.lineNumber')
    .execute()
  const held = await loadHeld(
    db,
    rows.map(row => row.id),
    except,
  )
  const { known: questions } = await loadChecklists(db)
  const stopped = await stoppedLotsOf(
    db,
    rows.flatMap(row => row.productId ?? []),
  )
  return rows.map(row => ({
    id: row.id,
    productId: row.productId,
    sku: row.sku,
    description: row.description,
    quantity: row.quantity,
    paid: storedAmount(row.grossMinor, row.netMinor, row.taxes),
    discountMinor: row.lineDiscountMinor + row.orderDiscountMinor,
    refundedElsewhereMinor: row.refundedElsewhereMinor,
    refundedElsewhereUnits: row.refundedElsewhereQuantity,
    lotCode: row.lotCode,
    serials: JSON.parse(row.serials) as readonly string[],
    unitCostMinor: row.unitCostMinor ?? row.productCostMinor,
    product:
      row.knownProduct === null
        ? null
        : {
            category: row.category,
            tags: JSON.parse(row.tags ?? '[]') as readonly string[],
            supplierId: row.supplierId,
            finalSale: row.finalSale === 1,
            hygiene: row.hygiene === 1,
            dropshipped: row.dropshipped === 1,
            serialTracked: row.serialTracked === 1,
            hazmat: row.hazmat === 1,
            unitCostMinor: row.productCostMinor,
            questions,
            stoppedLots: stopped.get(row.knownProduct) ?? [],
          },
    liveUnits: held.get(row.id)?.liveUnits ?? 0,
    imported: held.get(row.id)?.imported ?? { units: 0, grossMinor: 0 },
  }))
}

interface Held {
  readonly liveUnits: number
  readonly imported: { readonly units: number; readonly grossMinor: number }
}

async function loadHeld(
  db: Reader,
  saleLineIds: readonly string[],
  except: string | null,
): Promise<ReadonlyMap<string, Held>> {
  const rows = await db
    .selectFrom('returnLine')
    .select(['saleLineId', 'returnId', 'liveUnits', 'creditedGrossMinor', 'importId'])
    .where('saleLineId', 'in', saleLineIds)
    .execute()
  const held = new Map<string, Held>()
  for (const row of rows) {
    if (row.saleLineId === null) continue
    const before = held.get(row.saleLineId) ?? { liveUnits: 0, imported: { units: 0, grossMinor: 0 } }
    const past = row.importId !== null
    held.set(row.saleLineId, {
      liveUnits: before.liveUnits + (row.returnId === except ? 0 : row.liveUnits),
      imported: {
        units: before.imported.units + (past ? row.liveUnits : 0),
        grossMinor: before.imported.grossMinor + (past ? row.creditedGrossMinor : 0),
      },
    })
  }
  return held
}

/** A day column may hold a day or a moment. */
function dayOf(text: string | null, timeZone: string): Day | null {
  if (text === null) return null
  return text.length === 10 ? text : localDay(text, timeZone)
}

/** Codes of lots that may not be sold, by product. */
export async function stoppedLotsOf(
  db: Reader,
  productIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (productIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('lot')
    .select(['productId', 'code'])
    .where('productId', 'in', [...productIds])
    .where('stopSale', '=', 1)
    .execute()
  const codes = new Map<string, string[]>()
  for (const { productId, code } of rows) codes.set(productId, [...(codes.get(productId) ?? []), code])
  return codes
}
