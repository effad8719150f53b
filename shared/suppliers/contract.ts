import * as z from 'zod'
import { command, everyone, query, supervisors } from '../define.ts'
import { id } from '../fields.ts'
import { address } from '../shop/settings.ts'

const terms = {
  /** Faulty goods have to come back to it: a customer never keeps them. */
  wantsGoods: z.boolean(),
  /** What it credits of the unit cost once it has the goods, thousandths of a percent. */
  creditPercentMilli: z.int().min(0).max(100_000),
}

const supplierView = z.object({ id, name: z.string(), returnAddress: address.nullable(), ...terms })

export const supplierOperations = {
  'suppliers.read': query({
    allow: everyone,
    input: z.object({ supplier: id }),
    output: supplierView,
    failures: { not_found: {} },
  }),
  /** Says where goods for a supplier are sent. */
  'suppliers.setReturnAddress': command({
    allow: supervisors,
    input: z.object({ supplier: id, returnAddress: address }),
    output: supplierView,
    failures: { not_found: {} },
  }),
  /** Says what a supplier does with faulty goods: it decides whether a customer may keep them. */
  'suppliers.setTerms': command({
    allow: supervisors,
    input: z.object({ supplier: id, ...terms }),
    output: supplierView,
    failures: { not_found: {} },
  }),
  /** Where the goods of an authorized return go, when it is not the shop; empty: all of them come here. */
  'suppliers.goodsTo': query({
    allow: everyone,
    input: z.object({ return: id }),
    output: z.object({
      places: z.array(
        z.object({
          target: z.enum(['supplier', 'third_party']),
          supplier: z.object({ id, name: z.string() }).nullable(),
          /** Lines of the address; empty: nobody said it yet. */
          address: z.array(z.string()),
          items: z.array(z.string()),
          /** The return lines of these items. */
          lines: z.array(id),
          /** Those of them that were counted in the shop all the same. */
          here: z.array(id),
          /** Who assesses them there. */
          assessor: z.string(),
        }),
      ),
      /** Other items of the same return come to the shop. */
      someComeHere: z.boolean(),
    }),
  }),
}
