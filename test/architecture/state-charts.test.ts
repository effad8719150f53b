import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findMachines, type Machine } from './machines.ts'
import { top } from './sources.ts'

const [begin, end] = ['<!-- charts -->', '<!-- /charts -->'] as const
const said = (code: string) => code.replaceAll('_', ' ')

/** Rows of one table as a mermaid chart: events that lead the same way share an arrow. */
function chartOf({ name, path, table, states }: Machine): string {
  const arrows = new Map<string, string[]>()
  const begins = table.some(row => row.from === null) ? [] : [`  [*] --> ${states[0]}`]
  for (const { from, event, to } of table) {
    const arrow = `${from ?? '[*]'} --> ${to}`
    arrows.set(arrow, [...new Set([...(arrows.get(arrow) ?? []), said(event)])])
  }
  const last = states.filter(state => table.every(row => row.from !== state))
  const title = name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)
  return [
    `<details><summary>${title.charAt(0).toUpperCase()}${title.slice(1)} (<code>${path}</code>)</summary>`,
    '',
    '```mermaid',
    'stateDiagram-v2',
    ...begins,
    ...[...arrows].map(([arrow, events]) => `  ${arrow}: ${events.join(', ')}`),
    ...last.map(state => `  ${state} --> [*]`),
    '```',
    '',
    '</details>',
  ].join('\n')
}

it('the README’s state charts are those of the tables; `vitest run test/architecture -u` draws them anew', async () => {
  const path = join(top, 'README.md')
  const readme = readFileSync(path, 'utf8')
  const [before = '', , after = ''] = readme.split(new RegExp(`${begin}|${end}`))
  expect(readme).toContain(`${begin}\n`)
  const charts = (await findMachines()).map(chartOf).join('\n\n')
  await expect(`${before}${begin}\n\n${charts}\n\n${end}${after}`).toMatchFileSnapshot(path)
})
