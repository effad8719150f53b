import { addCost } from './add.ts'
import { readCosts } from './read.ts'

export const costHandlers = {
  'costs.add': addCost,
  'costs.read': readCosts,
}
