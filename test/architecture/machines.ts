import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { moveUnits, unitCounts } from '../../shared/returns/unit-states.ts'
import { top } from './sources.ts'

/** One row of any state table. */
export interface MachineRow {
  readonly from: string | null
  readonly event: string
  readonly to: string
  readonly needs?: readonly string[]
}

type Answer = { readonly ok: boolean; readonly value?: unknown; readonly failure?: unknown }
type Move = (state: string | null, event: string, holds: Readonly<Record<string, boolean>>) => Answer

/** A state machine found in shared/: its table, everything it names, and the function that moves by it. */
export interface Machine {
  readonly name: string
  readonly path: string
  readonly table: readonly MachineRow[]
  readonly states: readonly string[]
  readonly events: readonly string[]
  readonly move: Move | null
}

/** Units are counted, so one of them is moved. */
const moveOneUnit: Move = (state, event) => {
  const moved = moveUnits(unitCounts({ [state ?? '']: 1 }), event as never, 1, state as never)
  if (!moved.ok) return moved
  return { ok: true, value: Object.entries(moved.value).find(([, units]) => units === 1)?.[0] }
}

/** The tables of every file in shared/ whose name ends in states.ts: each export `<name>Table`, with `<name>Events` and `move<Name>` beside it. */
export async function findMachines(): Promise<readonly Machine[]> {
  const files = readdirSync(join(top, 'shared'), { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => /(^|[/-])states\.ts$/.test(path))
    .sort()
  const found = files.map(async path => {
    const module = (await import(pathToFileURL(join(top, 'shared', path)).href)) as Readonly<Record<string, unknown>>
    const tables = Object.keys(module).filter(name => name.endsWith('Table'))
    return tables.map(name => machineOf(`shared/${path}`, name.slice(0, -'Table'.length), module))
  })
  return (await Promise.all(found)).flat()
}

function machineOf(path: string, name: string, module: Readonly<Record<string, unknown>>): Machine {
  const table = module[`${name}Table`] as readonly MachineRow[]
  const upper = `${name[0]?.toUpperCase()}${name.slice(1)}`
  const listed = (module[`${name}Statuses`] ?? module[`${name}States`] ?? []) as readonly string[]
  const states = new Set([...listed, ...table.flatMap(row => [row.from ?? row.to, row.to])])
  const events = new Set([...((module[`${name}Events`] ?? []) as readonly string[]), ...table.map(row => row.event)])
  const move = name === 'unit' ? moveOneUnit : ((module[`move${upper}`] as Move | undefined) ?? null)
  return { name, path, table, states: [...states], events: [...events], move }
}
