import type { Disposition } from '../grading/dispositions.ts'
import type { Fault } from '../returns/reasons.ts'
import type { ReasonGroup } from './reason-groups.ts'

/** Colours of grades: the same in chips, charts and tags, readable on light and dark. */
export const gradeColours: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E' | 'X' | 'U', string>> = {
  A: '#1f7a43',
  B: '#5aa66b',
  C: '#cf8a1e',
  D: '#c2463c',
  E: '#8a3a35',
  X: '#5d6b69',
  U: '#8b9a97',
}

/** Colours of fault: whose doing it was. */
export const faultColours: Readonly<Record<Fault, string>> = {
  customer: '#0b6e69',
  shop: '#cf8a1e',
  supplier: '#c2463c',
  carrier: '#7a5bbf',
  none: '#8b9a97',
}

/** Colours of dispositions: where the goods go. */
export const dispositionColours: Readonly<Record<Disposition, string>> = {
  restock: '#0b6e69',
  restock_open_box: '#3f9f97',
  refurbish: '#2f6fb5',
  repair_for_customer: '#5b8fd0',
  return_to_customer: '#8b9a97',
  return_to_vendor: '#7a5bbf',
  vendor_field_destroy: '#55408c',
  liquidate: '#cf8a1e',
  donate: '#a3b83b',
  recycle: '#6b8e23',
  dispose: '#8a3a35',
  harvest_parts: '#4d7c8a',
  transfer: '#6a86b8',
  quarantine: '#b5651d',
  hold_evidence: '#5d6b69',
  missing: '#c2463c',
}

/** Series without a meaning of their own, in order of use. */
export const seriesColours: readonly string[] = ['#0b6e69', '#7a5bbf', '#cf8a1e', '#c2463c', '#2f6fb5', '#8b9a97']

/** Colours of groups of reasons. */
export const groupColours: Readonly<Record<ReasonGroup, string>> = {
  mind: '#0b6e69',
  size: '#7a5bbf',
  described: '#cf8a1e',
  faulty: '#c2463c',
  other: '#8b9a97',
}
