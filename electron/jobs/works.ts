import type { JobWork } from './run-job.ts'

/** All long work, by the kind its job was queued with. */
export const works: Readonly<Record<string, JobWork>> = {}
