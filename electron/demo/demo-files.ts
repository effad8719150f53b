import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { roles } from '../../shared/define.ts'

const people = z.array(z.object({ name: z.string(), role: z.enum(roles), pin: z.string() }))

const product = z.object({
  sku: z.string(),
  name: z.string(),
  category: z.string(),
  supplier: z.string(),
  priceMinor: z.int(),
  unitCostMinor: z.int(),
  /** How often it sells, against the others. */
  weight: z.int(),
  taxRateMilli: z.int(),
  tags: z.array(z.string()),
  /** Lots in the order they came in. */
  lots: z.array(z.string()),
  serials: z.boolean(),
  hygiene: z.boolean(),
  finalSale: z.boolean(),
})
export type DemoProduct = z.infer<typeof product>

const names = z.object({
  first: z.array(z.string()),
  last: z.array(z.string()),
  streets: z.array(z.string()),
  towns: z.array(z.tuple([z.string(), z.string()])),
})
export type DemoNames = z.infer<typeof names>

/** What the demo shop is made of, as it lies in the resources. */
export interface DemoFiles {
  readonly people: z.infer<typeof people>
  readonly products: readonly DemoProduct[]
  readonly names: DemoNames
}

/** Reads the demo shop's people, products and customers' names. */
export function readDemoFiles(resources: string): DemoFiles {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(resources, 'demo', name), 'utf8'))
  return {
    people: people.parse(read('people.json')),
    products: z.array(product).parse(read('products.json')),
    names: names.parse(read('customers.json')),
  }
}
