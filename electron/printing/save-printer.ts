import type { Input } from '../../shared/contract.ts'
import { canPrint } from '../../shared/printing/papers/paper.ts'
import { ok, refuse } from '../../shared/result.ts'
import type { Handler, Writing } from '../context.ts'
import { foldName } from '../staff/store.ts'
import { readPrinter } from './printer-rows.ts'
import { countJobs, printerView } from './printers.ts'
import { isAddress } from './transports/address-of.ts'

/**
 * Adds a printer or changes one.
 * - the demo shop prints on virtual printers only
 * - a printer that is a thing needs an address that can be one of its kind
 * - what it is set up to print must be possible in its language
 */
export const savePrinter: Handler<'printing.savePrinter'> = async (desk, input) => {
  const { id } = input
  const known = id === undefined ? null : await readPrinter(desk.db, id)
  if (id !== undefined && !known) return refuse({ code: 'not_found' })
  if (known && known.version !== input.version) return refuse({ code: 'changed_meanwhile' })
  const nameFolded = foldName(input.name)
  const namesake = await desk.db
    .selectFrom('printer')
    .select('id')
    .where('nameFolded', '=', nameFolded)
    .executeTakeFirst()
  if (namesake && namesake.id !== id) return refuse({ code: 'printer_name_taken', name: input.name })
  if (desk.room.demo && input.transport !== 'virtual') return refuse({ code: 'demo_prints_virtually' })
  const address = input.transport === 'virtual' ? null : (input.address ?? '')
  if (address !== null && !isAddress(input.transport, address)) return refuse({ code: 'address_not_valid', address })
  if (!input.papers.every(paper => canPrint(input.language, paper))) return refuse({ code: 'printer_does_not_fit' })
  const same = known !== null && known.transport === input.transport && known.address === address
  const values = {
    ...columnsOf(input),
    nameFolded,
    address,
    ...(same ? {} : { abilities: '{}', state: input.transport === 'virtual' ? 'ready' : 'unknown', stateDetail: null }),
  }
  const saved = known?.id ?? desk.newId()
  await store(desk, saved, known?.version ?? null, values)
  desk.note({ kind: 'printer', id: saved }, { transport: input.transport, papers: input.papers, active: input.active })
  desk.wake({ kind: 'spool' })
  const printer = await readPrinter(desk.db, saved)
  if (!printer) throw new Error('The printer just saved is not there')
  return ok(printerView(printer, await countJobs(desk.db)))
}

function columnsOf(input: Input<'printing.savePrinter'>) {
  return {
    name: input.name,
    transport: input.transport,
    language: input.language,
    columns: input.language === 'escpos' ? (input.columns ?? 48) : null,
    dpi: input.language === 'zpl' ? (input.dpi ?? 203) : null,
    papers: JSON.stringify(input.papers),
    active: input.active ? 1 : 0,
  }
}

type Columns = ReturnType<typeof columnsOf> & { readonly nameFolded: string; readonly address: string | null }

async function store(desk: Writing, id: string, version: number | null, values: Columns): Promise<void> {
  if (version === null) {
    await desk.db
      .insertInto('printer')
      .values({ id, createdAt: desk.now, ...values })
      .execute()
    return
  }
  await desk.db
    .updateTable('printer')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .execute()
}
