import { findCredits } from './find.ts'
import { issueCredit } from './issue.ts'
import { printCredit } from './print.ts'
import { readCredit } from './read.ts'
import { redeemCredit } from './redeem.ts'
import { voidCredit } from './void.ts'

export const creditHandlers = {
  'credits.read': readCredit,
  'credits.find': findCredits,
  'credits.issue': issueCredit,
  'credits.print': printCredit,
  'credits.redeem': redeemCredit,
  'credits.void': voidCredit,
}
