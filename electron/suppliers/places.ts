import type { Reader } from '../database/open.ts'
import { addressLinesOf } from '../printing/papers/paper-base-of.ts'
import { readPlaces, storedAddress } from './store.ts'

/** One place that goods of a return go to. */
export interface Place {
  readonly target: 'supplier' | 'third_party'
  readonly supplier: { readonly id: string; readonly name: string } | null
  readonly name: string
  /** Empty: nobody said it yet. */
  readonly address: string[]
  readonly items: string[]
  /** The return lines of these items. */
  readonly lines: string[]
}

/** Where a return's goods go beside the shop, each place once; `someComeHere`: others come to the shop. */
export async function placesOf(
  db: Reader,
  returnId: string,
): Promise<{ readonly places: readonly Place[]; readonly someComeHere: boolean }> {
  const rows = await readPlaces(db, returnId)
  const places = new Map<string, Place>()
  for (const row of rows) {
    if (row.target === null) continue
    const known = row.target === 'supplier' ? storedAddress(row.returnAddress) : null
    const third = (row.address ?? '').split(/\r?\n|, */).filter(line => line.trim() !== '')
    const [first = '', ...rest] = third
    const key = `${row.target} ${row.supplierId} ${row.address}`
    const place = places.get(key) ?? {
      target: row.target,
      supplier:
        row.supplierId === null || row.supplierName === null ? null : { id: row.supplierId, name: row.supplierName },
      name: row.target === 'supplier' ? known?.name || (row.supplierName ?? '') : first,
      address: row.target === 'supplier' ? (known ? [...addressLinesOf(known)] : []) : rest.length > 0 ? rest : third,
      items: [],
      lines: [],
    }
    place.items.push(row.description)
    place.lines.push(row.lineId)
    places.set(key, place)
  }
  return { places: [...places.values()], someComeHere: rows.some(row => row.target === null) }
}

/** The one place that all goods of a return go to instead of the shop, if its address is known; else null. */
export async function onlyPlaceOf(db: Reader, returnId: string): Promise<Place | null> {
  const { places, someComeHere } = await placesOf(db, returnId)
  const [only] = places
  return only && places.length === 1 && !someComeHere && only.address.length > 0 ? only : null
}
