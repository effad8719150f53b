import type { MessagePort, Worker } from 'node:worker_threads'

/** One end of a conversation between two threads: each may ask the other and awaits its answer. */
export interface Link {
  ask(name: string, payload: unknown): Promise<unknown>
  tell(name: string, payload: unknown): void
}

type Message =
  | { readonly is: 'ask'; readonly id: number; readonly name: string; readonly payload: unknown }
  | { readonly is: 'tell'; readonly name: string; readonly payload: unknown }
  | { readonly is: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly is: 'problem'; readonly id: number; readonly message: string }

/** Opens one end over a port or worker. What the other side asks is answered by `hear`. */
export function openLink(port: MessagePort | Worker, hear: (name: string, payload: unknown) => unknown): Link {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(problem: Error): void }>()
  let next = 0
  const send = (message: Message) => port.postMessage(message)
  port.on('message', async (message: Message) => {
    switch (message.is) {
      case 'answer':
        waiting.get(message.id)?.resolve(message.value)
        waiting.delete(message.id)
        return
      case 'problem':
        waiting.get(message.id)?.reject(new Error(message.message))
        waiting.delete(message.id)
        return
      case 'tell':
        await hear(message.name, message.payload)
        return
      case 'ask':
        try {
          send({ is: 'answer', id: message.id, value: await hear(message.name, message.payload) })
        } catch (problem) {
          send({
            is: 'problem',
            id: message.id,
            message: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem),
          })
        }
    }
  })
  port.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('The thread ended'))
    waiting.clear()
  })
  port.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('The thread ended'))
    waiting.clear()
  })
  return {
    ask: (name, payload) =>
      new Promise((resolve, reject) => {
        next += 1
        waiting.set(next, { resolve, reject })
        send({ is: 'ask', id: next, name, payload })
      }),
    tell: (name, payload) => send({ is: 'tell', name, payload }),
  }
}
