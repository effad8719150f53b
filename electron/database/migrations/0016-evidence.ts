import type { Migration } from '../migrate.ts'

/** Place kept for signatures, suspicions and second reasons. */
export const evidence: Migration = { number: 16, name: 'signatures and suspicions', sql: '' }
