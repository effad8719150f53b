import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { refuse } from '../../shared/result.ts'
import type { Desk } from '../desk/desk.ts'
import { isOurPage } from './protocol.ts'

/** Whether a call comes from the top frame of a window that shows our own page. */
function isOurTopFrame({ sender, senderFrame }: IpcMainInvokeEvent): boolean {
  return senderFrame !== null && senderFrame === sender.mainFrame && isOurPage(senderFrame.url)
}

/**
 * Lets the window call the desk, under one session of its own.
 *
 * Note: a rejected `invoke` loses everything but its message, so a refusal is a reply; only a desk that is gone rejects.
 */
export function answerCalls(ipc: Pick<IpcMain, 'handle'>, desk: Pick<Desk, 'call'>, session: string): void {
  ipc.handle('desk.call', async (event, name: unknown, input: unknown, key: unknown) => {
    if (!isOurTopFrame(event)) return refuse({ code: 'turned_away' })
    if (typeof name !== 'string') return refuse({ code: 'unknown_operation' })
    if (key !== undefined && typeof key !== 'string') return refuse({ code: 'key_missing' })
    return await desk.call({ name, input, session, key })
  })
}
