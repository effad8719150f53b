import type { PhotoFormat } from '../../shared/photos/photo-format.ts'

/** Photos of goods, and the checklists they are graded by. */
export interface SchemaBench {
  photo: PhotoTable
  checklistVersion: ChecklistVersionTable
}

export interface PhotoTable {
  id: string
  returnId: string
  /** Null: of the parcel. */
  returnLineId: string | null
  sha256: string
  smallSha256: string
  format: PhotoFormat
  width: number
  height: number
  bytes: number
  at: string
  localDay: string
  byStaffId: string
}

export interface ChecklistVersionTable {
  id: string
  number: number
  /** JSON of the sets, their questions and which categories they are for. */
  document: string
  at: string
  byStaffId: string
}
