import { advanceDispositions } from './advance.ts'
import { findDispositions } from './find.ts'
import { showLotPaper } from './lot-paper.ts'
import { showProof } from './proof.ts'
import { readDisposition } from './read.ts'

export const queueHandlers = {
  'dispositions.find': findDispositions,
  'dispositions.read': readDisposition,
  'dispositions.advance': advanceDispositions,
  'dispositions.lotPaper': showLotPaper,
  'dispositions.proof': showProof,
}
