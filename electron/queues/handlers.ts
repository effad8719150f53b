import { findDispositions } from './find.ts'

export const queueHandlers = {
  'dispositions.find': findDispositions,
}
