import { mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { askLink } from '../../electron/launch/ask-link.ts'
import { readDeskAddress, removeDeskAddress, writeDeskAddress } from '../../electron/launch/desk-address.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'address-'))
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

async function door(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => server.close())
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe('the address of a running desk', () => {
  it('is kept for its owner’s eyes only', () => {
    const at = folder()
    const running = { address: 'http://127.0.0.1:4000/', secret: 's', pid: 7 }
    writeFileSync(join(at, 'desk-address.json'), 'old', { mode: 0o644 })
    writeDeskAddress(at, running)
    expect(readDeskAddress(at)).toEqual(running)
    if (process.platform !== 'win32') expect(statSync(join(at, 'desk-address.json')).mode & 0o777).toBe(0o600)
  })

  it('is taken away by the desk that left it, not by another', () => {
    const at = folder()
    writeDeskAddress(at, { address: 'http://127.0.0.1:4000/', secret: 's', pid: 7 })
    removeDeskAddress(at, 8)
    expect(readDeskAddress(at)).not.toBe(null)
    removeDeskAddress(at, 7)
    expect(readDeskAddress(at)).toBe(null)
  })

  it.each([
    '',
    '[]',
    'null',
    '{"address":1}',
    '{"address":"http://example.org/","secret":"s","pid":1}',
    '{"address":"x","secret":"s","pid":1}',
  ])('is not believed when the file says %s', text => {
    const at = folder()
    writeFileSync(join(at, 'desk-address.json'), text)
    expect(readDeskAddress(at)).toBe(null)
  })

  it('gives a fresh link to who holds the secret', async () => {
    const at = folder()
    const address = await door((request, response) => {
      const mayAsk =
        request.url === '/link' && request.method === 'POST' && request.headers.authorization === 'Bearer s3'
      response.writeHead(mayAsk ? 200 : 401).end(JSON.stringify({ link: `${address}#token` }))
    })
    writeDeskAddress(at, { address, secret: 's3', pid: 7 })
    expect(await askLink(at)).toBe(`${address}#token`)
    writeDeskAddress(at, { address, secret: 'other', pid: 7 })
    expect(await askLink(at)).toBe(null)
  })

  it('leads nowhere when the desk has gone, or something else answers there', async () => {
    const at = folder()
    expect(await askLink(at)).toBe(null)
    const gone = await door(() => undefined)
    closing.splice(0).map(close => close())
    writeDeskAddress(at, { address: gone, secret: 's', pid: 7 })
    expect(await askLink(at)).toBe(null)
    for (const body of ['<html>', '{"link":"http://example.org/#x"}', '{}']) {
      const other = await door((_, response) => response.end(body))
      writeDeskAddress(at, { address: other, secret: 's', pid: 7 })
      expect(await askLink(at)).toBe(null)
    }
  })
})
