import { expect, it } from 'vitest'
import { printerStates } from '../../shared/printing/contract.ts'
import { byUrgency } from '../../shared/printing/worst-printer.ts'

const named = (...states: readonly (typeof printerStates)[number][]) =>
  states.map((state, index) => ({ state, name: `${state} ${index}` }))

it('a question comes before what stops papers, and that before what is well', () => {
  expect(byUrgency(named('ready', 'paused', 'asks', 'needs_paper', 'offline')).map(({ state }) => state)).toEqual([
    'asks',
    'offline',
    'needs_paper',
    'paused',
    'ready',
  ])
})

it('printers that are alike keep their order, and every state has its place', () => {
  expect(byUrgency(named('ready', 'offline', 'ready')).map(({ name }) => name)).toEqual([
    'offline 1',
    'ready 0',
    'ready 2',
  ])
  for (const state of printerStates) if (state !== 'off') expect(byUrgency(named('off', state))[0]?.state).toBe(state)
})
