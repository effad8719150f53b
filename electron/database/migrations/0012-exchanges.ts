import type { Migration } from '../migrate.ts'

/** Place kept for exchanges and allowances. */
export const exchanges: Migration = { number: 12, name: 'exchanges and allowances', sql: '' }
