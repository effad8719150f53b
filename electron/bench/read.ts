import type { BenchLine } from '../../shared/bench/contract.ts'
import { checklistFor } from '../../shared/grading/checklist-document.ts'
import { counterGrades } from '../../shared/grading/grades.ts'
import { ok, refuse } from '../../shared/result.ts'
import { isUnasked } from '../../shared/returns/receipts.ts'
import { mostDiminishedPercentMilli } from '../../shared/settlements/diminished-value.ts'
import type { Handler, Reading } from '../context.ts'
import { loadChecklists, type StoredChecklists } from '../grading/checklist-store.ts'
import { loadDispositions, loadInspections, undisposedUnits } from '../grading/store.ts'
import { gradedUnitsOf, groundOf, suggestFor } from '../grading/suggest.ts'
import { judgeLine, type ReturnToJudge } from '../returns/judge-return.ts'
import { type LoadedReturn, loadReturn, reasonOf, soldLineOf, toJudge } from '../returns/loaded-return.ts'
import type { ReturnLineRecord } from '../returns/store.ts'

/** Reads what counting and grading a return needs: codes, serials, questions, and what the policy may take off. */
export const readBench: Handler<'bench.read'> = async (desk, input) => {
  const loaded = await loadReturn(desk, input.return)
  if (!loaded) return refuse({ code: 'not_found' })
  const checklists = await loadChecklists(desk.db)
  const judged = loaded.rma.status === 'authorized' ? await toJudge(desk, loaded) : null
  const products = await productsOf(desk, loaded.lines)
  const shipments = await desk.db
    .selectFrom('shipment')
    .select(['id', 'carrier', 'tracking', 'state'])
    .where('returnId', '=', loaded.rma.id)
    .where('direction', '=', 'in')
    .where('state', '<>', 'voided')
    .orderBy('at')
    .execute()
  const ids = loaded.lines.map(line => line.id)
  const inspections = await loadInspections(desk.db, ids)
  const left = undisposedUnits(inspections, await loadDispositions(desk.db, ids))
  const lines: BenchLine[] = []
  for (const line of loaded.lines) {
    const waiting = inspections.filter(one => one.returnLineId === line.id && (left.get(one.id) ?? 0) > 0)
    const sold = soldLineOf(loaded, line)
    const ground = waiting.length > 0 ? await groundOf(desk, sold) : null
    const toPlace = waiting.map(one => ({
      inspection: one.id,
      grade: one.grade,
      units: left.get(one.id) ?? 0,
      suggestion: ground && suggestFor(sold, gradedUnitsOf(line, one), ground),
    }))
    lines.push({ ...lineOf(desk, loaded, line, products, checklists, judged), toPlace })
  }
  return ok({ lines, shipments })
}

type Products = Awaited<ReturnType<typeof productsOf>>

async function productsOf(desk: Reading, lines: readonly ReturnLineRecord[]) {
  const ids = lines.flatMap(line => line.productId ?? [])
  if (ids.length === 0) return new Map()
  const rows = await desk.db
    .selectFrom('product')
    .select(['id', 'sku', 'category', 'serialTracked', 'lotTracked'])
    .where('id', 'in', ids)
    .execute()
  const codes = await desk.db
    .selectFrom('productCode')
    .select(['productId', 'code'])
    .where('productId', 'in', ids)
    .execute()
  return new Map(
    rows.map(row => [
      row.id,
      { ...row, codes: [row.sku, ...codes.filter(one => one.productId === row.id).map(one => one.code)] },
    ]),
  )
}

function lineOf(
  desk: Reading,
  loaded: LoadedReturn,
  line: ReturnLineRecord,
  products: Products,
  checklists: StoredChecklists,
  judged: ReturnToJudge | null,
): Omit<BenchLine, 'toPlace'> {
  const product = products.get(line.productId ?? '')
  const sold = soldLineOf(loaded, line)
  const category = product?.category ?? null
  return {
    id: line.id,
    number: line.lineNumber,
    saleLine: line.saleLineId,
    product: line.productId,
    description: line.description,
    sku: line.sku,
    category,
    codes: [...new Set([...(line.sku === null ? [] : [line.sku]), ...(product?.codes ?? [])])],
    cameAs: isUnasked(line) ? line.cameAs : null,
    awaited: line.counts.awaiting + line.counts.in_transit,
    soldSerials: [...(sold?.serials ?? [])],
    serial: line.serial,
    lot: line.lotCode ?? sold?.lotCode ?? null,
    serialTracked: product?.serialTracked === 1 || (sold?.serials.length ?? 0) > 0 || line.serial !== null,
    lotTracked: product?.lotTracked === 1 || (line.lotCode ?? sold?.lotCode ?? null) !== null,
    questions: checklistFor(checklists.document, category)?.questions ?? [],
    diminished: sold && judged ? diminishedOf(desk, judged, sold, line) : {},
  }
}

function diminishedOf(
  desk: Reading,
  judged: ReturnToJudge,
  sold: NonNullable<ReturnType<typeof soldLineOf>>,
  line: ReturnLineRecord,
): BenchLine['diminished'] {
  const item = {
    key: line.id,
    line: sold,
    quantity: 1,
    reason: reasonOf(line.reason),
    foundReason: null,
    serial: line.serial,
  }
  return Object.fromEntries(
    counterGrades.flatMap(grade => {
      const most = mostDiminishedPercentMilli(judgeLine(desk, judged, { ...item, grade, checklist: {} }, 0))
      return most > 0 ? [[grade, most]] : []
    }),
  )
}
