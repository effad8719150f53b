import { readdir, readFile } from 'node:fs/promises'
import { isInstalled } from '../transports/optional-module.ts'
import { runProgram } from '../transports/run-program.ts'
import type { Machine } from './find-devices.ts'

const waitMs = 4000

/** The machine the desk runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    list: async folder => readdir(folder).catch(() => []),
    read: async path => readFile(path, 'utf8').catch(() => null),
    async run(program, args) {
      const ran = await runProgram(program, args, waitMs)
      return ran.code === 0 ? ran.out : null
    },
    has: module => isInstalled(module),
  }
}
