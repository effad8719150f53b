import type { Migration } from '../migrate.ts'

/** Place kept for warranty claims and take-back. */
export const warranty: Migration = { number: 15, name: 'warranty and take-back', sql: '' }
