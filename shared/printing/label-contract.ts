import * as z from 'zod'
import { command, counterStaff } from '../define.ts'
import { id, ticket } from '../fields.ts'
import { labelFormats } from '../shipments/label-format.ts'

/** How a label is turned, clockwise. */
export const turns = z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)])

/** Printing a carrier's label from a file or from a parcel. */
export const labelOperations = {
  'printing.importLabel': command({
    allow: counterStaff,
    input: z.object({
      /** A file, or the label kept with a parcel. */
      file: ticket.optional(),
      shipment: id.optional(),
      /** Left out: the printer of return labels. */
      printer: id.optional(),
      /** What a code on the label must say; left out: the parcel's. */
      tracking: z.string().trim().min(1).max(120).optional(),
      /** Null: upright, or on its side where only that fits. */
      turn: turns.nullable().default(null),
      /** `none`: dot for dot; `whole`: as often as fits. */
      scale: z.enum(['none', 'whole']).default('none'),
    }),
    output: z.object({
      job: id,
      format: z.enum(labelFormats),
      codes: z.array(z.string()),
      turn: turns,
      times: z.int(),
    }),
    failures: {
      not_found: {},
      printer_does_not_fit: {},
      upload_gone: {},
      label_empty: {},
      label_too_large: { bytes: z.int(), mostBytes: z.int() },
      label_not_known: {},
      label_lost: {},
      label_not_named: {},
      tracking_needed: {},
      label_not_readable: {},
      label_has_password: {},
      label_pages: { pages: z.int() },
      label_too_many_dots: { width: z.int(), height: z.int(), most: z.int() },
      label_blank: {},
      label_needs_label_printer: {},
      label_has_no_code: {},
      label_is_of_another: { tracking: z.string(), found: z.string() },
      label_larger_than_paper: {
        width: z.int(),
        height: z.int(),
        paperWidth: z.int(),
        paperHeight: z.int(),
      },
      label_sets_printer: { command: z.string() },
    },
  }),
}
