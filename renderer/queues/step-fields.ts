import * as z from 'zod'
import { proofTypes } from '../../shared/queues/proof-format.ts'
import { type StepInput, stepInput } from '../../shared/queues/step-input.ts'
import type { QueueStep } from '../../shared/queues/steps.ts'

/** Everything that a step may ask for; each step shows some of it. */
export interface StepValues {
  readonly place: string
  readonly partner: string
  readonly until: string
  readonly on: string
  readonly how: string
  readonly handed: 'in_person' | 'shipped'
  readonly certificate: string
  readonly note: string
  readonly reference: string
  readonly sku: string
  readonly priceMinor: number | null
  readonly costMinor: number | null
  readonly taxRateMilli: number
}
export type StepField = keyof StepValues | 'proof'

interface Asked {
  readonly fields: readonly StepField[]
  readonly needs: readonly StepField[]
}

/** What each step asks for, in its order, and what it can't do without. */
export const stepFields: Readonly<Record<QueueStep, Asked>> = {
  shelve: { fields: ['place'], needs: [] },
  open_box: { fields: ['sku', 'priceMinor', 'place'], needs: [] },
  send_out: { fields: ['partner', 'until'], needs: ['partner'] },
  come_back: { fields: ['costMinor', 'note'], needs: [] },
  mend: { fields: ['costMinor', 'note'], needs: [] },
  hand_over: { fields: ['handed', 'note'], needs: [] },
  lot: { fields: ['partner', 'priceMinor', 'taxRateMilli', 'reference'], needs: ['partner'] },
  destroy: {
    fields: ['partner', 'how', 'on', 'certificate', 'costMinor', 'proof'],
    needs: ['partner', 'how', 'on'],
  },
  harvest: { fields: ['note', 'priceMinor'], needs: ['note', 'priceMinor'] },
  move: { fields: ['place'], needs: ['place'] },
  keep: { fields: ['note', 'until'], needs: ['note'] },
  lose: { fields: ['note'], needs: [] },
  recover: { fields: ['priceMinor', 'taxRateMilli'], needs: ['priceMinor'] },
}

/** What files a proof may be, for a picker. */
export const proofAccept = ['.pdf', '.png', '.jpg', '.jpeg', ...proofTypes].join(',')

const minor = z.int().min(0)

/** The form of a step: what it needs must be there. */
export function stepSchema(step: QueueStep): z.ZodType<StepValues, StepValues> {
  const { needs } = stepFields[step]
  const text = (name: StepField, most: number) => {
    const field = z.string().trim().max(most)
    return needs.includes(name) ? field.min(1) : field
  }
  return z.object({
    place: text('place', 120),
    partner: text('partner', 200),
    until: text('until', 10),
    on: text('on', 10),
    how: text('how', 200),
    handed: z.enum(['in_person', 'shipped']),
    certificate: text('certificate', 120),
    note: text('note', 2000),
    reference: text('reference', 120),
    sku: text('sku', 80),
    priceMinor: needs.includes('priceMinor') ? minor : minor.nullable(),
    costMinor: minor.nullable(),
    taxRateMilli: z.int().min(0).max(100_000),
  }) as z.ZodType<StepValues, StepValues>
}

/** A filled form as the desk takes it; what is empty is left out. */
export function stepOf(step: QueueStep, values: StepValues, proof: string | null): StepInput {
  const { partner, until, handed, note, priceMinor, costMinor, place, sku } = values
  const text = (name: string, value: string) => (value === '' ? {} : { [name]: value })
  const amount = (name: string, value: number | null) => (value === null ? {} : { [name]: value })
  const price = amount('priceMinor', priceMinor)
  const cost = amount('costMinor', costMinor)
  const said: Readonly<Record<QueueStep, object>> = {
    shelve: text('place', place),
    open_box: { ...text('sku', sku), ...price, ...text('place', place) },
    send_out: { repairer: partner, ...text('dueBackOn', until) },
    come_back: { ...cost, ...text('note', note) },
    mend: { ...cost, ...text('note', note) },
    hand_over: { how: handed, ...text('note', note) },
    lot: { partner, reference: values.reference, taxRateMilli: values.taxRateMilli, ...price },
    destroy: {
      ...{ on: values.on, by: partner, how: values.how, certificate: values.certificate },
      ...cost,
      ...(proof === null ? {} : { proof }),
    },
    harvest: { parts: note, valueMinor: priceMinor },
    move: { place },
    keep: { why: note, ...text('until', until) },
    lose: text('note', note),
    recover: { ...price, taxRateMilli: values.taxRateMilli },
  }
  return stepInput.parse({ do: step, ...said[step] })
}
