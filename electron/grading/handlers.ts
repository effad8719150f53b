import { readChecklists } from './checklists.ts'
import { decideUnits } from './decide.ts'
import { disposeUnits } from './dispose.ts'
import { disposeWithConsent } from './dispose-with-consent.ts'
import { handBackUnits } from './hand-back.ts'
import { inspectUnits } from './inspect.ts'
import { quarantineUnits } from './quarantine.ts'
import { saveChecklists } from './save-checklists.ts'
import { takeBackAcceptance } from './take-back.ts'

export const gradingHandlers = {
  'grading.checklists': readChecklists,
  'grading.saveChecklists': saveChecklists,
  'grading.inspect': inspectUnits,
  'grading.decide': decideUnits,
  'grading.handBack': handBackUnits,
  'grading.quarantine': quarantineUnits,
  'grading.disposeWithConsent': disposeWithConsent,
  'grading.takeBack': takeBackAcceptance,
  'grading.dispose': disposeUnits,
}
