import * as z from 'zod'
import { command, counterStaff, everyone, query } from '../define.ts'
import { amount, day, id, minor, note, ticket } from '../fields.ts'
import { address } from '../shop/settings.ts'
import { labelFormats } from './label-format.ts'
import { shipmentEvents, shipmentStates } from './states.ts'

/** `in`: the customer's goods come to us; `out`: rejected goods or others go to the customer. */
export const shipmentDirections = ['in', 'out'] as const
export const shipmentWays = ['parcel', 'pickup'] as const
/** Who pays the carrier. `customer`: with a carrier of their own. */
export const shipmentPayers = ['shop', 'customer', 'maker'] as const

const words = z.string().trim().max(120)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const part = z.object({ line: id, quantity: z.int().min(1).max(1_000_000) })

/** When and where goods are fetched: a day and a window of it, shop-local. */
export const pickup = z.object({ day, from: clock, until: clock, address })
export type Pickup = z.infer<typeof pickup>

const move = {
  not_found: {},
  not_possible_from: { state: z.string(), event: z.string() },
  condition_not_met: { state: z.string(), event: z.string(), condition: z.string() },
}
const contents = {
  return_line_not_found: { line: id },
  too_many_units: { state: z.string(), event: z.string(), availableUnits: z.int(), askedUnits: z.int() },
}

/** Events a person causes by `shipments.advance`. */
export const advanceEvents = shipmentEvents.filter(event => event !== 'save')
export type AdvanceEvent = (typeof advanceEvents)[number]

export const shipmentView = z.object({
  id,
  direction: z.enum(shipmentDirections),
  way: z.enum(shipmentWays),
  state: z.enum(shipmentStates),
  carrier: z.string(),
  service: z.string(),
  tracking: z.string(),
  payer: z.enum(shipmentPayers),
  /** Null: not known yet. */
  costMinor: minor.nullable(),
  chargedMinor: minor,
  lines: z.array(z.object({ line: id, description: z.string(), quantity: z.int() })),
  pickup: pickup.nullable(),
  prints: z.int(),
  label: z.object({ format: z.enum(labelFormats), name: z.string(), bytes: z.int() }).nullable(),
  /** What the carrier was asked for a lost parcel; `paidMinor` null: not answered. */
  claim: z.object({ askedMinor: minor, reference: z.string(), paidMinor: minor.nullable() }).nullable(),
  events: z.array(
    z.object({ event: z.enum(shipmentEvents), to: z.enum(shipmentStates), at: z.string(), by: z.string(), note }),
  ),
  possible: z.array(z.enum(advanceEvents)),
  /** What is in it can still be changed. */
  mayChangeContents: z.boolean(),
  mayEdit: z.boolean(),
})
export type ShipmentView = z.infer<typeof shipmentView>

export const shipmentOperations = {
  'shipments.save': command({
    allow: counterStaff,
    input: z.object({
      return: id,
      /** Left out: a new one. */
      shipment: id.optional(),
      direction: z.enum(shipmentDirections).default('in'),
      way: z.enum(shipmentWays).default('parcel'),
      carrier: words.default(''),
      service: words.default(''),
      tracking: words.default(''),
      payer: z.enum(shipmentPayers).default('shop'),
      costMinor: amount.max(100_000_000).nullable().default(null),
      /** What the customer was told it costs them; kept with the parcel, a settlement does not take it off. */
      chargedMinor: amount.max(100_000_000).default(0),
      lines: z.array(part).max(200),
      pickup: pickup.nullable().default(null),
    }),
    output: z.object({ shipment: id, state: z.enum(shipmentStates) }),
    failures: {
      ...move,
      ...contents,
      shipment_has_no_lines: {},
      pickup_needed: {},
      pickup_day_is_past: { day },
      pickup_window_empty: {},
    },
  }),
  'shipments.importLabel': command({
    allow: counterStaff,
    input: z.object({
      shipment: id,
      file: ticket,
      tracking: words.min(1),
      costMinor: amount.max(100_000_000).nullable().default(null),
    }),
    output: z.object({ format: z.enum(labelFormats), state: z.enum(shipmentStates) }),
    failures: {
      ...move,
      upload_gone: {},
      label_empty: {},
      label_too_large: { bytes: z.int(), mostBytes: z.int() },
      label_not_known: {},
      tracking_taken: { tracking: z.string(), number: z.string() },
    },
  }),
  'shipments.advance': command({
    allow: counterStaff,
    input: z.object({
      shipment: id,
      event: z.enum(advanceEvents),
      note: note.optional(),
      /** With `lose`: what the carrier is asked for. */
      claim: z.object({ askedMinor: amount.max(100_000_000), reference: words.default('') }).optional(),
      /** With `answer_claim`: what the carrier paid, 0 when it refused. */
      paidMinor: amount.max(100_000_000).optional(),
    }),
    output: z.object({ state: z.enum(shipmentStates) }),
    failures: {
      ...move,
      ...contents,
      amount_needed: {},
      units_at_repairer: { repairer: z.string(), count: z.int() },
    },
  }),
  'shipments.read': query({
    allow: everyone,
    input: z.object({ return: id }),
    output: z.object({
      shipments: z.array(shipmentView),
      /** What can be put into a parcel now, by direction. */
      open: z.array(z.object({ line: id, description: z.string(), in: z.int(), out: z.int() })),
      address: address.nullable(),
      mayAdd: z.boolean(),
    }),
    failures: { not_found: {} },
  }),
  /** Where a kept label can be seen; `picture` is null where only the file itself can be opened. */
  'shipments.label': query({
    allow: everyone,
    lane: 'long',
    input: z.object({ shipment: id }),
    output: z.object({
      ticket: z.string(),
      format: z.enum(labelFormats),
      name: z.string(),
      picture: z.object({ ticket: z.string(), width: z.int(), height: z.int() }).nullable(),
    }),
    failures: { not_found: {}, label_lost: {} },
  }),
}
