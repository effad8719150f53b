import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { placesOf } from './places.ts'
import { linesCountedHere } from './store.ts'

/** Says where the goods of a return go, when it is not the shop. */
export const readGoodsTo: Handler<'suppliers.goodsTo'> = async (desk, input) => {
  const { places, someComeHere } = await placesOf(desk.db, input.return)
  const here = await linesCountedHere(desk.db, input.return)
  return ok({
    places: places.map(({ target, supplier, name, address, items, lines }) => ({
      target,
      supplier,
      address: address.length === 0 ? [] : [name, ...address].filter((line, at, all) => all.indexOf(line) === at),
      items,
      lines,
      here: lines.filter(line => here.has(line)),
      assessor: (supplier?.name ?? name).slice(0, 120),
    })),
    someComeHere,
  })
}
