import { join } from 'node:path'
import { openRoom } from '../../electron/desk/room.ts'
import { keepPhoto } from '../../electron/photos/photo-files.ts'

/** Keeps a photo as the command's first step does, and is killed before the command's row. */
const [, , folder = '', resources = '', ticket = ''] = process.argv
const kept = await keepPhoto(openRoom(join(folder), { demo: false, resources }), ticket)
process.stdout.write(kept.ok ? kept.value.sha256 : kept.failure.code)
process.kill(process.pid, 'SIGKILL')
