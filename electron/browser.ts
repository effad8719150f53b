import { randomBytes } from 'node:crypto'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { explainClosedDoor } from '../shared/launch/say.ts'
import { openShopOrDemo } from './desk/shop-or-demo.ts'
import { serveLoopback } from './hosts/loopback.ts'
import { defaultDataFolder } from './launch/data-folder.ts'
import { removeDeskAddress, writeDeskAddress } from './launch/desk-address.ts'
import { readFlags } from './launch/flags.ts'
import { openPage } from './launch/open-page.ts'

/** A path relative to the built file, `dist/desk/browser.js`. */
const beside = (path: string) => new URL(path, import.meta.url)

function giveUp(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

/** Resolves at the first Ctrl-C or SIGTERM, or when the program that started this one is gone. */
function asked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    process.on('disconnect', () => resolve())
  })
}

async function main(): Promise<void> {
  const closing = asked()
  const usual = defaultDataFolder(process.platform, process.env, homedir())
  const read = readFlags(process.argv.slice(2), usual, process.cwd())
  if (!read.ok) giveUp(read.failure.reason, 2)
  const { data, folder, demo, port, open } = read.value
  const opened = await openShopOrDemo({
    data,
    demo,
    thread: beside('./thread.js'),
    resources: fileURLToPath(beside('../../resources')),
  }).catch((problem: unknown) => giveUp(explainClosedDoor('en', { code: String(problem) }), 1))
  if (!opened.ok) giveUp(explainClosedDoor('en', opened.failure), 1)
  const desk = opened.value
  const secret = randomBytes(32).toString('base64url')
  const client = fileURLToPath(beside('../client'))
  const host = await serveLoopback(desk, { port, client, linkSecret: secret }).catch(async (error: unknown) => {
    await desk.close()
    return giveUp(`Port ${port} cannot be opened: ${error instanceof Error ? error.message : String(error)}.`, 1)
  })
  writeDeskAddress(folder, { address: host.address, secret, pid: process.pid })
  const link = host.link()
  process.stdout.write(`Returns desk: ${link}\n`)
  if (open) openPage(link)
  await closing
  removeDeskAddress(folder, process.pid)
  await host.close()
  await desk.close()
  process.exit(0)
}

await main()
