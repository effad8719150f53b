import { createHash } from 'node:crypto'
import type { Day } from '../../shared/calendar.ts'
import type { Sent } from '../../shared/contract.ts'
import { defaultPolicy, euStatutoryEntries, type PolicyEntry } from '../../shared/policy/policy-document.ts'
import { type DemoDesk, demoSession } from './demo-desk.ts'
import type { DemoFiles, DemoProduct } from './demo-files.ts'
import { checkDigit } from './gtin.ts'

const settings: Sent<'shop.setUp'>['shop'] = {
  name: 'Birch & Bay',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  locale: 'en-IE',
  country: 'DE',
  address: { name: 'Birch & Bay', street: 'Bergmannstraße 12', postcode: '10961', city: 'Berlin', country: 'DE' },
  phone: '+49 30 5550 1234',
  email: 'hello@birch-and-bay.example',
  taxNumber: 'DE000000000',
  taxMode: 'inclusive',
  labourRateMinor: 2400,
  usualLabelMinor: 520,
  repackMinor: 90,
  disposalMinor: 150,
  receiptFooter: 'Thank you. Keep this receipt.',
  secondReasons: {
    failed_in_use: ['snapped', 'stopped working', 'came apart'],
    size_fit: ['too small', 'too large'],
  },
}

const fee: PolicyEntry = {
  rule: 'restocking_fee',
  scope: { kind: 'shop' },
  settings: { basis: 'percent', percentMilli: 10_000, onlyOpened: true },
}

const keep: PolicyEntry = {
  rule: 'keep_item',
  scope: { kind: 'shop' },
  settings: { upToMinor: 2_500, maxPerCustomer: 2 },
}

/** Founds the demo shop: its people, its policy and its catalogue. Answers each product's id by its code. */
export async function foundShop(desk: DemoDesk, files: DemoFiles, today: Day): Promise<ReadonlyMap<string, string>> {
  const owner = files.people.find(person => person.role === 'owner')
  if (!owner) throw new Error('The demo has no owner')
  await desk.must('shop.setUp', { shop: settings, owner: { name: owner.name, pin: owner.pin } }, 'owner')
  const limits = { cashLimitMinor: null, overrideLimitMinor: null, language: null, active: true }
  for (const { name, role, pin } of files.people)
    if (role !== 'owner') {
      const { id } = await desk.must('staff.save', { name, role, pin, ...limits }, 'owner')
      const hash = createHash('sha256').update(demoSession(role)).digest('hex')
      desk.raw
        .prepare('insert into session (id_hash, staff_id, started_at, seen_at) values (?, ?, ?, ?)')
        .run(hash, id, desk.now(), desk.now())
    }
  await desk.must(
    'policy.publish',
    {
      document: {
        format: 1,
        entries: [
          ...defaultPolicy.entries.map(entry =>
            entry.rule === 'approval_above' ? { ...entry, settings: { counterMinor: 15_000 } } : entry,
          ),
          fee,
          keep,
          ...euStatutoryEntries,
        ],
      },
      validFrom: today,
      note: 'Opened items: 10 % restocking fee',
      basedOn: 1,
      confirm: ['eu_distance_sale', 'eu_legal_guarantee'],
    },
    'owner',
  )
  const ids = new Map<string, string>()
  for (const [index, product] of files.products.entries()) ids.set(product.sku, await addProduct(desk, product, index))
  return ids
}

async function addProduct(desk: DemoDesk, product: DemoProduct, index: number): Promise<string> {
  const { sku, name, category, tags, supplier, unitCostMinor, priceMinor, hygiene, finalSale, lots, serials } = product
  const view = await desk.must(
    'products.save',
    {
      sku,
      name,
      category,
      tags,
      codes: [checkDigit(`40123456${String(1000 + index)}`)],
      supplierName: supplier,
      unitCostMinor,
      priceMinor,
      taxClass: product.taxRateMilli === 7000 ? 'reduced' : 'standard',
      serialTracked: serials,
      lotTracked: lots.length > 0,
      finalSale,
      hygiene,
      hazmat: false,
      dropshipped: false,
      warrantyMonths: 24,
      weightGrams: null,
      bStockSku: null,
    },
    'supervisor',
  )
  for (const code of lots)
    desk.raw
      .prepare('insert into lot (id, product_id, code, supplier_id, received_on, quantity) values (?, ?, ?, ?, ?, ?)')
      .run(desk.newId(), view.id, code, view.supplier?.id ?? null, desk.now().slice(0, 10), 200)
  return view.id
}
