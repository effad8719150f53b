import { describe, expect, it } from 'vitest'
import { createScanHub, type ScanRead } from '../../renderer/parts/scan/scan-hub.ts'

const scan = (text: string): ScanRead => ({ text, alternative: null, source: 'scanner' })

describe('the hub of scans', () => {
  it('offers a scan to the newest taker first, and on to the one below', async () => {
    const hub = createScanHub()
    const seen: string[] = []
    hub.add(({ text }) => seen.push(`below ${text}`) > 0)
    const remove = hub.add(({ text }) => seen.push(`above ${text}`) > 0 && text === 'mine')
    await hub.deliver(scan('mine'))
    await hub.deliver(scan('other'))
    remove()
    await hub.deliver(scan('mine'))
    expect(seen).toEqual(['above mine', 'above other', 'below other', 'below mine'])
  })

  it('keeps quick scans in order, also when the first takes long', async () => {
    const hub = createScanHub()
    const seen: string[] = []
    hub.add(async ({ text }) => {
      if (text === 'slow') await new Promise(resolve => setTimeout(resolve, 20))
      return seen.push(text) > 0
    })
    await Promise.all([hub.deliver(scan('slow')), hub.deliver(scan('quick'))])
    expect(seen).toEqual(['slow', 'quick'])
  })

  it('lets a scan wait for the screen that the one before it asked for', async () => {
    const hub = createScanHub()
    const seen: string[] = []
    let arrive = () => {}
    hub.add(({ text }) => {
      if (text === 'receipt') arrive = hub.hold()
      return seen.push(`desk: ${text}`) > 0
    })
    const both = Promise.all([hub.deliver(scan('receipt')), hub.deliver(scan('item'))])
    await new Promise(resolve => setTimeout(resolve, 30))
    expect(seen).toEqual(['desk: receipt'])
    hub.add(({ text }) => seen.push(`sale: ${text}`) > 0)
    arrive()
    await both
    expect(seen).toEqual(['desk: receipt', 'sale: item'])
  })

  it('waits for every screen on its way, also for one that follows at once, and for none once they are there', async () => {
    const hub = createScanHub()
    const seen: string[] = []
    hub.add(({ text }) => seen.push(text) > 0)
    const releases = [hub.hold(), hub.hold()]
    const delivered = hub.deliver(scan('item'))
    releases[0]?.()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(seen).toEqual([])
    releases[1]?.()
    const next = hub.hold()
    await new Promise(resolve => setTimeout(resolve, 20))
    expect(seen).toEqual([])
    next()
    await delivered
    await hub.deliver(scan('next'))
    expect(seen).toEqual(['item', 'next'])
  })
})
