/** Where a unit goes after grading. */
export const dispositions = [
  'restock',
  'restock_open_box',
  'refurbish',
  'repair_for_customer',
  'return_to_customer',
  'return_to_vendor',
  'vendor_field_destroy',
  'liquidate',
  'donate',
  'recycle',
  'dispose',
  'harvest_parts',
  'transfer',
  'quarantine',
  'hold_evidence',
  'missing',
] as const
export type Disposition = (typeof dispositions)[number]

/** Dispositions that put a unit on sale again. */
export const resaleDispositions: readonly Disposition[] = ['restock', 'restock_open_box']
