import { clearSuspicion } from './clear-suspicion.ts'
import { raiseSuspicion } from './raise-suspicion.ts'
import { readSuspicions } from './read-suspicions.ts'

export const evidenceHandlers = {
  'suspicions.read': readSuspicions,
  'suspicions.raise': raiseSuspicion,
  'suspicions.clear': clearSuspicion,
}
