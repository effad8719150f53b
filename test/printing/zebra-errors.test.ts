import { expect, it } from 'vitest'
import {
  errorCause,
  errorStatusRequest,
  readErrorStatus,
  warningsOf,
} from '../../electron/printing/transports/zebra-errors.ts'
import { FaultyPrinter } from '../support/printers/faulty-printer.ts'

/** The answer as the ZPL II programming guide prints it. */
const answered = (errors: string, warnings: string) =>
  Buffer.from(
    `\x02\r\n\r\n  PRINTER STATUS                       \r\n   ERRORS:         ${errors} \r\n   WARNINGS:       ${warnings} \r\n\x03\r\n`,
  )
const none = '0 00000000 00000000'

it('reads the answer to ~HQES once it is whole', () => {
  const whole = answered('1 00000000 00000005', '1 00000000 00000002')
  expect(Buffer.from(errorStatusRequest).toString()).toBe('~HQES')
  expect(readErrorStatus(whole)).toEqual({ errors: 5, warnings: 2 })
  for (const length of [0, 20, whole.indexOf('WARNINGS'), whole.indexOf('2 \r\n')])
    expect(readErrorStatus(whole.subarray(0, length))).toBeNull()
  expect(readErrorStatus(answered(none, none))).toEqual({ errors: 0, warnings: 0 })
})

it.each([
  ['1 00000000 00000001', 'paper_out'],
  ['1 00000000 00000002', 'ribbon_out'],
  ['1 00000000 00000005', 'cover_open'],
  ['1 00000000 00000008', 'cutter_fault'],
  ['1 00000000 00000010', 'too_hot'],
  ['1 00000000 00000020', 'too_hot'],
  ['1 00000000 00000040', 'printer_error'],
  ['1 00000000 00010000', 'paused_there'],
  ['1 00000000 00008000', 'printer_error'],
  ['1 00000000 00000000', 'printer_error'],
  [none, null],
] as const)('takes the errors %s for %s', (errors, cause) => {
  const read = readErrorStatus(answered(errors, none))
  expect(read && errorCause(read)).toBe(cause)
})

it.each([
  ['1 00000000 00000001', ['needs_calibrating']],
  ['1 00000000 00000002', ['head_dirty']],
  ['1 00000000 0000000C', ['paper_near_end', 'head_worn']],
  ['1 00000000 00000F00', []],
  [none, []],
] as const)('mentions of the warnings %s: %j', (warnings, notices) => {
  const read = readErrorStatus(answered(none, warnings))
  expect(read && warningsOf(read)).toEqual(notices)
})

it('is answered by the virtual label printer in that shape', () => {
  const ill = new FaultyPrinter('zpl', { errors: 0x8, warnings: 0x2, paperOut: true })
  expect(readErrorStatus(ill.errorStatus())).toEqual({ errors: 9, warnings: 2 })
})
