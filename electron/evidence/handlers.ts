import { clearSuspicion } from './clear-suspicion.ts'
import { raiseSuspicion } from './raise-suspicion.ts'
import { readSignatures } from './read-signatures.ts'
import { readSuspicions } from './read-suspicions.ts'
import { takeSignature } from './take-signature.ts'

export const evidenceHandlers = {
  'signatures.read': readSignatures,
  'signatures.take': takeSignature,
  'suspicions.read': readSuspicions,
  'suspicions.raise': raiseSuspicion,
  'suspicions.clear': clearSuspicion,
}
