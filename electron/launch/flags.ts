import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ok, type Result, refuse } from '../../shared/result.ts'

/** What a start was asked for. */
export interface Flags {
  /** Take the loopback host, even where Electron could run. */
  readonly browser: boolean
  /** Ask again for Electron's binary, though fetching it failed before. */
  readonly electron: boolean
  /** Whether the default browser is opened at the door. */
  readonly open: boolean
  /** 0 takes a free one. */
  readonly port: number
  /** The folder of the shop's data, absolute. */
  readonly data: string
  /** The folder the desk works in: the shop's, or the demo shop's inside it. */
  readonly folder: string
  readonly demo: boolean
  /** Only ask the desk that is running on the folder for a fresh link. */
  readonly link: boolean
}

export interface BadFlags {
  readonly code: 'bad_flags'
  readonly reason: string
}

/** One line a flag, for a person who typed a wrong one. */
export const usage = `Flags, after "npm start --":
  --browser      open the desk in a browser instead of its own window
  --no-open      open no browser, only print the address (takes the browser)
  --port N       the port of the address, 0 to 65535 (takes the browser; default 0: a free one)
  --data FOLDER  the folder of the shop's data
  --demo         the demo shop, in FOLDER/demo
  --link         print a fresh link to the desk already running on that folder
  --electron     ask again for the window's program, if it couldn't be fetched before`

const options = {
  browser: { type: 'boolean' },
  electron: { type: 'boolean' },
  'no-open': { type: 'boolean' },
  port: { type: 'string' },
  data: { type: 'string' },
  demo: { type: 'boolean' },
  link: { type: 'boolean' },
} as const

/** Reads the flags of a start; `usual` is the data folder when none is asked for, `from` where relative ones begin. */
export function readFlags(args: readonly string[], usual: string, from: string): Result<Flags, BadFlags> {
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false })
    const port = values.port ?? '0'
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      return bad(`--port takes a number from 0 to 65535, not "${port}"`)
    if (values.data?.trim() === '') return bad('--data takes a folder')
    const noOpen = values['no-open'] ?? false
    const browser = (values.browser ?? false) || noOpen || values.port !== undefined
    if (browser && values.electron) return bad('--electron goes with neither --browser, --no-open nor --port')
    const shop = values.data === undefined ? usual : resolve(from, values.data)
    const demo = values.demo ?? false
    return ok({
      browser,
      electron: values.electron ?? false,
      open: !noOpen,
      port: Number(port),
      data: shop,
      folder: demo ? join(shop, 'demo') : shop,
      demo,
      link: values.link ?? false,
    })
  } catch (error) {
    return bad(error instanceof Error ? (error.message.split(/\.\s|\n/)[0] ?? error.message) : String(error))
  }
}

/** Where the desk's data is, of a window's command line; Chromium's and the system's own flags on it are let be. */
export function readFolderFlags(
  args: readonly string[],
  usual: string,
  from: string,
): { readonly data: string; readonly demo: boolean } {
  const { data, demo } = parseArgs({ args: [...args], options, strict: false }).values
  const shop = typeof data === 'string' && data.trim() !== '' ? resolve(from, data) : usual
  return { data: shop, demo: demo === true }
}

function bad(reason: string): Result<never, BadFlags> {
  return refuse({ code: 'bad_flags', reason })
}
