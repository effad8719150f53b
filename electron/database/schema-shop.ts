import type { Generated } from 'kysely'

/** Rows of shop, staff, audit and jobs. JSON columns are text; flags are 0 or 1. */
export type SchemaShop = {
  shop: ShopTable
  staff: StaffTable
  session: SessionTable
  approval: ApprovalTable
  idempotency: IdempotencyTable
  auditEvent: AuditEventTable
  sequence: SequenceTable
  job: JobTable
  periodLock: PeriodLockTable
}

export interface ShopTable {
  id: number
  name: string
  currency: string
  timeZone: string
  settings: string
  recoveryHash: string | null
  demo: Generated<number>
  setUpAt: string
  version: Generated<number>
}

export interface StaffTable {
  id: string
  name: string
  nameFolded: string
  role: 'counter' | 'supervisor' | 'owner' | 'bookkeeper'
  pinHash: string
  cashLimitMinor: number | null
  overrideLimitMinor: number | null
  language: string | null
  active: Generated<number>
  failedTries: Generated<number>
  lastFailedAt: string | null
  lockedUntil: string | null
  createdAt: string
  version: Generated<number>
}

export interface SessionTable {
  idHash: string
  staffId: string | null
  startedAt: string
  seenAt: string
}

export interface ApprovalTable {
  id: string
  operation: string
  subject: string
  amountMinor: number
  approvedBy: string
  requestedBy: string
  createdAt: string
  expiresAt: string
  usedAt: string | null
}

export interface IdempotencyTable {
  key: string
  operation: string
  staffId: string | null
  inputHash: string
  reply: string
  createdAt: string
}

export interface AuditEventTable {
  seq: Generated<number>
  at: string
  staffId: string | null
  command: string
  subjectKind: string | null
  subjectId: string | null
  details: string
  previousHash: string
  hash: string
}

export interface SequenceTable {
  name: string
  last: number
}

export interface JobTable {
  id: string
  kind: string
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
  cancelRequested: Generated<number>
  progress: Generated<string>
  input: string
  result: string | null
  failure: string | null
  createdBy: string
  createdAt: string
  startedAt: string | null
  endedAt: string | null
}

export interface PeriodLockTable {
  month: string
  closedBy: string
  closedAt: string
  reopenedBy: string | null
  reopenedAt: string | null
  reopenReason: string | null
}
