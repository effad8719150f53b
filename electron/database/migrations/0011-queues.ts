import type { Migration } from '../migrate.ts'

/** Place kept for disposition queues. */
export const queues: Migration = { number: 11, name: 'disposition queues', sql: '' }
