import type { Output } from '../../../shared/contract.ts'

/** A report as the desk ran it. */
export type FoundReport = Output<'reports.run'>
