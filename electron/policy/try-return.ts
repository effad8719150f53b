import type { Role } from '../../shared/define.ts'
import { mulDiv } from '../../shared/money.ts'
import type { PolicyDocument } from '../../shared/policy/policy-document.ts'
import { type Tried, type TriedSale, type TriedUnits, triedReturn } from '../../shared/policy/try-out.ts'
import { seenMinor } from '../../shared/settlements/amount.ts'
import type { ShopSettings } from '../../shared/shop/settings.ts'
import type { Reading } from '../context.ts'
import { answersOf, loadInspections } from '../grading/store.ts'
import { type LoadedReturn, loadReturn, reasonOf, soldLineOf, toJudge } from '../returns/loaded-return.ts'
import type { SoldSale } from '../returns/sold-sale.ts'
import { customerFacts } from './customer.ts'
import { type JudgedItem, judgeItem } from './judge.ts'

/** A past return under its own policy and under another. */
export interface TriedOut {
  readonly return: string
  readonly number: string
  readonly askedDay: string
  readonly policyNumber: number
  readonly items: string
  readonly currency: string
  readonly before: Tried
  readonly after: Tried
}

interface Group {
  readonly saleLineId: string
  readonly units: number
  readonly item: JudgedItem
}

/** Judges a past return by its own policy and by another, from what is known of it now; null where it has no sale. */
export async function tryReturn(desk: Reading, id: string, policy: PolicyDocument): Promise<TriedOut | null> {
  const loaded = await loadReturn(desk, id)
  if (!loaded || loaded.sale.without !== undefined) return null
  const groups = await groupsOf(desk, loaded)
  if (groups.length === 0) return null
  const wanted = await toJudge(desk, loaded)
  const { sale, askedDay, channel } = wanted
  const { rma } = loaded
  const tried = triedSale(sale, groups, desk.shop)
  const customerId = rma.customerId ?? sale.customerId
  const same = {
    sale,
    shop: desk.shop,
    resources: desk.room.resources,
    channel,
    askedDay,
    ...(await askedBy(desk, loaded)),
  }
  const judgeBy = async (document: PolicyDocument): Promise<Tried> => {
    const customer = await customerFacts(desk, { customerId, document, askedDay, except: rma.id })
    const judgement = { ...same, document, customer, returnMinor: tried.goodsBackGrossMinor }
    const units: readonly TriedUnits[] = groups.map(({ item, ...group }) => ({
      ...group,
      evaluation: judgeItem(judgement, item),
    }))
    return triedReturn(tried.sale, units)
  }
  return {
    return: rma.id,
    number: rma.number,
    askedDay,
    policyNumber: wanted.policy.number,
    items: loaded.lines.map(line => line.description).join(' · '),
    currency: sale.currency,
    before: await judgeBy(wanted.policy.document),
    after: await judgeBy(policy),
  }
}

/** The role of the person who asked: limits are of roles. */
async function askedBy(desk: Reading, { rma }: LoadedReturn): Promise<{ readonly role: Role }> {
  if (rma.requestedBy === null) return { role: 'counter' }
  const staff = await desk.db.selectFrom('staff').select('role').where('id', '=', rma.requestedBy).executeTakeFirst()
  return { role: staff?.role ?? 'counter' }
}

/** Units of each line by what was found of them; those nobody graded as they were asked for. */
async function groupsOf(desk: Reading, loaded: LoadedReturn): Promise<readonly Group[]> {
  if (loaded.lines.length === 0) return []
  const inspections = await loadInspections(
    desk.db,
    loaded.lines.map(line => line.id),
  )
  return loaded.lines.flatMap(line => {
    const sold = soldLineOf(loaded, line)
    if (!sold) return []
    const asked = { line: sold, reason: reasonOf(line.reason), secondReason: line.secondReason, serial: line.serial }
    const graded: Group[] = inspections
      .filter(one => one.returnLineId === line.id && one.current === 1)
      .map(one => ({
        saleLineId: sold.id,
        units: one.quantity,
        item: {
          ...asked,
          foundReason: one.foundReason === null ? null : reasonOf(one.foundReason),
          grade: one.grade,
          checklist: answersOf(one),
        },
      }))
    const left = line.quantityRequested - graded.reduce((sum, group) => sum + group.units, 0)
    const rest = { ...asked, foundReason: null, grade: null, checklist: {} }
    return left > 0 ? [...graded, { saleLineId: sold.id, units: left, item: rest }] : graded
  })
}

function triedSale(
  sale: SoldSale,
  groups: readonly Group[],
  shop: ShopSettings,
): { readonly sale: TriedSale; readonly goodsBackGrossMinor: number } {
  const unitsOf = (id: string) => groups.reduce((sum, one) => (one.saleLineId === id ? sum + one.units : sum), 0)
  const part = (paidMinor: number, line: SoldSale['lines'][number]) =>
    mulDiv(paidMinor, Math.min(line.quantity, unitsOf(line.id)), line.quantity)
  return {
    goodsBackGrossMinor: sale.lines.reduce((sum, line) => sum + part(line.paid.grossMinor, line), 0),
    sale: {
      taxMode: sale.taxMode,
      lines: sale.lines.map(line => ({ id: line.id, soldUnits: line.quantity, paid: line.paid })),
      shipping: sale.shipping,
      everyUnit: sale.lines.every(line => unitsOf(line.id) >= line.quantity),
      goodsPaidMinor: sale.lines.reduce((sum, line) => sum + seenMinor(sale.taxMode, line.paid), 0),
      goodsBackMinor: sale.lines.reduce((sum, line) => sum + part(seenMinor(sale.taxMode, line.paid), line), 0),
      feeTax: { code: 'fee', rateMilli: shop.feeTaxRateMilli },
      feeIsSeparateSupply: shop.feeIsSeparateSupply,
    },
  }
}
