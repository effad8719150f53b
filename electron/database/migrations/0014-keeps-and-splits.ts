import type { Migration } from '../migrate.ts'

/** Place kept for returns that are kept, shared out or split. */
export const keepsAndSplits: Migration = { number: 14, name: 'kept and split returns', sql: '' }
