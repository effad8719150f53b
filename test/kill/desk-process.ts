import { openDesk } from '../../electron/desk/desk.ts'
import { serveLoopback } from '../../electron/hosts/loopback.ts'

/**
 * A desk in a process of its own, to be killed. Arguments: the data folder, the resources, the built thread, and after
 * how many committed commands it kills its own process group between the commit and the reply (0: never).
 * It ends with the test that started it: when its input closes, or nobody reads where its door is.
 */
const [folder = '', resources = '', thread = '', killAfter = '0'] = process.argv.slice(2)
process.stdin.once('close', () => process.exit(1)).resume()
process.stdout.once('error', () => process.exit(1))
const opened = await openDesk({ folder, demo: false, resources, thread: new URL(thread) })
if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
let commands = 0
const desk = {
  ...opened.value,
  call: async (request: Parameters<typeof opened.value.call>[0]) => {
    const reply = await opened.value.call(request)
    if (request.key !== undefined && reply.ok) commands += 1
    if (Number(killAfter) > 0 && commands >= Number(killAfter)) process.kill(-process.pid, 'SIGKILL')
    return reply
  },
}
const door = await serveLoopback(desk, { port: 0, client: folder, linkSecret: 'kill-test' })
process.stdout.write(`${door.link()}\n`)
