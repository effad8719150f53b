import { findCredits } from './find.ts'
import { readCredit } from './read.ts'

export const creditHandlers = {
  'credits.read': readCredit,
  'credits.find': findCredits,
}
