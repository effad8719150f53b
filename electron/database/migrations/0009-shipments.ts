import type { Migration } from '../migrate.ts'

/** Place kept for shipments. */
export const shipments: Migration = { number: 9, name: 'shipments', sql: '' }
