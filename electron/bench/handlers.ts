import { openByCode } from './open.ts'
import { readBench } from './read.ts'
import { listWaiting } from './waiting.ts'

export const benchHandlers = {
  'bench.waiting': listWaiting,
  'bench.open': openByCode,
  'bench.read': readBench,
}
