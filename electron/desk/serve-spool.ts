import type { MessagePort } from 'node:worker_threads'
import type { Room } from '../context.ts'
import { openLink } from './link.ts'

/** The thread that prints: one worker per printer, strictly in order. */
export async function serveSpool(port: MessagePort, _room: Room): Promise<void> {
  const link = openLink(port, async () => null)
  link.tell('ready', { ok: true })
}
