import { cancelJob } from './cancel.ts'
import { readJob } from './read.ts'

export const jobHandlers = { 'jobs.read': readJob, 'jobs.cancel': cancelJob }
