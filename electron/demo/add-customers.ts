import { foldName } from '../staff/store.ts'
import type { DemoDesk } from './demo-desk.ts'
import type { DemoNames } from './demo-files.ts'
import type { Random } from './random.ts'

/** Adds invented customers; answers their ids. */
export async function addCustomers(desk: DemoDesk, names: DemoNames, random: Random, count: number): Promise<string[]> {
  const ids: string[] = []
  const taken = new Set<string>()
  while (ids.length < count) {
    const name = `${random.pick(names.first)} ${random.pick(names.last)}`
    if (taken.has(name)) continue
    taken.add(name)
    const [postcode, city] = random.pick(names.towns)
    const street = `${random.pick(names.streets)} ${random.whole(1, 90)}`
    const saved = await desk.must(
      'customers.save',
      {
        name,
        phone: random.chance(0.6) ? `+49 170 ${random.whole(1_000_000, 9_999_999)}` : null,
        email: `${foldName(name).replaceAll(' ', '.')}@example.org`,
        address: { name, street, postcode, city, country: 'DE' },
        externalRef: null,
        notes: null,
      },
      'counter',
    )
    ids.push(saved.id)
  }
  return ids
}
