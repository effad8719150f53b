import { decideUnits } from './decide.ts'
import { disposeUnits } from './dispose.ts'
import { handBackUnits } from './hand-back.ts'
import { inspectUnits } from './inspect.ts'

export const gradingHandlers = {
  'grading.inspect': inspectUnits,
  'grading.decide': decideUnits,
  'grading.handBack': handBackUnits,
  'grading.dispose': disposeUnits,
}
