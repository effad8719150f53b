import { readHexEscapes, readZpl } from './zpl-fields.ts'

const known = new Set('XA XZ CI PW LL LH MN PQ FO FT FB FH FD FS FR GB GF BY BC BQ A0 CF LR PO MD LS FX'.split(' '))
const needed = ['CI', 'PW', 'LL', 'LH', 'MN', 'PQ'] as const

/** What a label printer might do differently than meant, and the label's size in dots. */
export interface CheckedZpl {
  readonly width: number
  readonly height: number
  readonly warnings: readonly string[]
}

/** Modules of a `^BC` symbol in mode N: every two letters after `>` choose a set, set C takes digits in pairs. */
function barcodeModules(data: string): number {
  let symbols = 0
  let set = 'B'
  const plain = data.startsWith('>') ? data : `>:${data}`
  for (let at = 0; at < plain.length; at += 1) {
    if (plain[at] === '>') {
      const letter = plain[at + 1] ?? ''
      if (letter === ';' || letter === '5') set = 'C'
      else if (letter === ':' || letter === '6') set = 'B'
      at += 1
    } else if (set === 'C') at += 1
    symbols += 1
  }
  return 11 * (symbols + 1) + 13
}

const numbers = (parameters: string) => parameters.split(',').map(Number)

/** Checks a label: known commands, explicit size, nothing beyond its edges, barcodes that fit. */
export function checkZpl(zpl: string): CheckedZpl {
  const commands = readZpl(zpl)
  const warnings: string[] = []
  const parameter = (name: string) => Number(commands.find(command => command.name === name)?.parameters ?? Number.NaN)
  const width = parameter('PW')
  const height = parameter('LL')
  const names = commands.map(command => command.name)
  for (const name of names) if (!known.has(name)) warnings.push(`unknown command ^${name}`)
  for (const name of needed) if (!names.includes(name)) warnings.push(`^${name} is missing`)
  if (names.filter(name => name === 'XA').length !== 1 || names[0] !== 'XA')
    warnings.push('more or less than one label')
  if (names.filter(name => name === 'XZ').length !== 1 || names.at(-1) !== 'XZ') warnings.push('the label has no end')

  let [x, y, module] = [0, 0, 2]
  let barcode = false
  for (const { name, parameters } of commands) {
    const [first = 0, second = 0] = numbers(parameters)
    if (name === 'FO') {
      x = first
      y = second
      if (!(x >= 0 && x < width && y >= 0 && y < height)) warnings.push(`a field at ${x},${y} is off the label`)
    } else if (name === 'BY') module = first
    else if (name === 'BC') barcode = true
    else if (name === 'FB' && x + first > width) warnings.push(`a text at ${x},${y} ends off the label`)
    else if (name === 'GB' && (x + first > width || y + second > height))
      warnings.push(`a box at ${x},${y} ends off the label`)
    else if (name === 'FS') barcode = false
    else if (name === 'FD' && barcode) {
      const bars = barcodeModules(readHexEscapes(parameters)) * module
      if (x + bars > width) warnings.push(`barcode of ${bars} dots at ${x} on a label of ${width}`)
    }
  }
  return { width, height, warnings }
}
