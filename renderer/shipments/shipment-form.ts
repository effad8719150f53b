import * as z from 'zod'
import type { Output, Sent } from '../../shared/contract.ts'
import { type ShipmentView, shipmentDirections, shipmentPayers, shipmentWays } from '../../shared/shipments/contract.ts'

const words = z.string().trim().max(120)
const part = z
  .object({ line: z.string(), description: z.string(), most: z.int(), quantity: z.int().min(0).nullable() })
  .refine(one => (one.quantity ?? 0) <= one.most, { path: ['quantity'], message: 'field.not_valid' })

/** What the form of a parcel or pickup holds; units are asked for apart by direction. */
export const shipmentForm = z
  .object({
    direction: z.enum(shipmentDirections),
    way: z.enum(shipmentWays),
    carrier: words,
    service: words,
    tracking: words,
    payer: z.enum(shipmentPayers),
    costMinor: z.int().min(0).nullable(),
    chargedMinor: z.int().min(0).nullable(),
    inward: z.array(part),
    outward: z.array(part),
    day: z.string(),
    from: z.string(),
    until: z.string(),
    name: z.string().trim().max(200),
    street: z.string().trim().max(200),
    postcode: z.string().trim().max(40),
    city: z.string().trim().max(120),
  })
  .superRefine((values, context) => {
    if (values.way === 'parcel') return
    for (const name of ['day', 'from', 'until', 'street', 'city'] as const)
      if (values[name] === '') context.addIssue({ code: 'custom', path: [name], message: 'field.required' })
  })
export type ShipmentForm = z.infer<typeof shipmentForm>

type Open = Output<'shipments.read'>['open']
type Address = Output<'shipments.read'>['address']

/** What the form begins with: everything that can go, or what is in the parcel already. */
export function shipmentValues(open: Open, address: Address, earlier: ShipmentView | null): ShipmentForm {
  const at = earlier?.pickup?.address ?? address
  return {
    direction: earlier?.direction ?? (open.some(one => one.in > 0) ? 'in' : 'out'),
    way: earlier?.way ?? 'parcel',
    carrier: earlier?.carrier ?? '',
    service: earlier?.service ?? '',
    tracking: earlier?.tracking ?? '',
    payer: earlier?.payer ?? 'shop',
    costMinor: earlier?.costMinor ?? null,
    chargedMinor: earlier?.chargedMinor ?? null,
    inward: partsOf(open, 'in', earlier),
    outward: partsOf(open, 'out', earlier),
    day: earlier?.pickup?.day ?? '',
    from: earlier?.pickup?.from ?? '',
    until: earlier?.pickup?.until ?? '',
    name: at?.name ?? '',
    street: at?.street ?? '',
    postcode: at?.postcode ?? '',
    city: at?.city ?? '',
  }
}

function partsOf(open: Open, direction: 'in' | 'out', earlier: ShipmentView | null): ShipmentForm['inward'] {
  const own = earlier?.direction === direction ? earlier.lines : []
  const parts = open.map(({ line, description, [direction]: free }) => {
    const inside = own.find(one => one.line === line)?.quantity ?? 0
    return { line, description, most: free + inside, quantity: earlier ? inside : free }
  })
  const left = own.filter(one => open.every(other => other.line !== one.line))
  return [...parts, ...left.map(one => ({ ...one, most: one.quantity }))].filter(one => one.most > 0)
}

/** The form as the desk takes it. */
export function shipmentSent(
  values: ShipmentForm,
  of: { readonly returnId: string; readonly earlier: ShipmentView | null },
): Sent<'shipments.save'> {
  const { direction, way, carrier, service, tracking, payer, costMinor, day, from, until } = values
  const { name, street, postcode, city } = values
  const parts = direction === 'in' ? values.inward : values.outward
  const kept = of.earlier && !of.earlier.mayChangeContents ? of.earlier.lines : null
  return {
    return: of.returnId,
    ...(of.earlier ? { shipment: of.earlier.id } : {}),
    ...{ direction, way, carrier, service, tracking, payer, costMinor },
    chargedMinor: payer === 'shop' ? (values.chargedMinor ?? 0) : 0,
    lines: (kept ?? parts).flatMap(({ line, quantity }) => (quantity ? [{ line, quantity }] : [])),
    pickup: way === 'pickup' ? { day, from, until, address: { name, street, postcode, city, country: '' } } : null,
  }
}
