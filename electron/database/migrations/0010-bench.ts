import type { Migration } from '../migrate.ts'

/** Place kept for bench. */
export const bench: Migration = { number: 10, name: 'bench', sql: '' }
