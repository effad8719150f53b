import { expireOverdue } from './expire-overdue.ts'

/** What the desk's clock asks of the writer. */
export const returnInternals = { 'returns.expire': expireOverdue }
