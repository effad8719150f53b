import * as z from 'zod'
import { counterStaff, query } from '../define.ts'
import { id } from '../fields.ts'
import { checklistQuestion } from '../grading/checklist-document.ts'
import { counterGrades, grades } from '../grading/grades.ts'
import { arrivals } from '../returns/receipts.ts'
import { suggestionView } from '../returns/views.ts'

/** What a return waits for at the bench: its goods are to be graded, its parcel is here or on its way. */
export const benchStages = ['to_grade', 'here', 'coming'] as const
export type BenchStage = (typeof benchStages)[number]

export const benchEntry = z.object({
  return: id,
  number: z.string(),
  shipment: id.nullable(),
  stage: z.enum(benchStages),
  customer: z.string().nullable(),
  carrier: z.string(),
  tracking: z.string(),
  units: z.int(),
  since: z.string(),
})
export type BenchEntry = z.infer<typeof benchEntry>

export const benchLine = z.object({
  id,
  number: z.int(),
  saleLine: id.nullable(),
  product: id.nullable(),
  description: z.string(),
  sku: z.string().nullable(),
  category: z.string().nullable(),
  /** Codes that a scan of the product can give. */
  codes: z.array(z.string()),
  cameAs: z.enum(arrivals).nullable(),
  awaited: z.int(),
  soldSerials: z.array(z.string()),
  serial: z.string().nullable(),
  lot: z.string().nullable(),
  serialTracked: z.boolean(),
  lotTracked: z.boolean(),
  questions: z.array(checklistQuestion),
  /** Graded units that nobody decided where to put, and where they should go. */
  toPlace: z.array(
    z.object({ inspection: id, grade: z.enum(grades), units: z.int(), suggestion: suggestionView.nullable() }),
  ),
  /** The most the policy takes off for diminished value, thousandths of a percent, by grade. */
  diminished: z.partialRecord(z.enum(counterGrades), z.int()),
})
export type BenchLine = z.infer<typeof benchLine>

/** A parcel of the return, under way or arrived. */
const benchParcel = z.object({ id, carrier: z.string(), tracking: z.string(), state: z.string() })
export type BenchParcel = z.infer<typeof benchParcel>

export const benchOperations = {
  /** Parcels and returns that wait, those to be graded first. */
  'bench.waiting': query({
    allow: counterStaff,
    input: z.object({}),
    output: z.object({ entries: z.array(benchEntry) }),
    failures: {},
  }),
  /** What a scanned code opens: an RMA, the tracking number of a carrier's label, or the tag of a unit. */
  'bench.open': query({
    allow: counterStaff,
    input: z.object({ code: z.string().trim().min(1).max(200) }),
    output: z.object({
      return: id,
      shipment: id.nullable(),
      tag: z.object({ line: id, unit: z.int() }).nullable(),
    }),
    failures: { nothing_under_code: { barcode: z.string() } },
  }),
  /** What counting and grading a return's goods needs to know. */
  'bench.read': query({
    allow: counterStaff,
    input: z.object({ return: id }),
    output: z.object({
      lines: z.array(benchLine),
      shipments: z.array(benchParcel),
    }),
    failures: { not_found: {} },
  }),
}
