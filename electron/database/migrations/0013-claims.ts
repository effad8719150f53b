import type { Migration } from '../migrate.ts'

/** Place kept for warranty and goods without a sale. */
export const claims: Migration = { number: 13, name: 'warranty and goods without a sale', sql: '' }
