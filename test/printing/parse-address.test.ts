import { describe, expect, it } from 'vitest'
import { parseAddress } from '../../electron/printing/transports/parse-address.ts'

describe('printer address', () => {
  it.each([
    ['192.168.1.50', '192.168.1.50', 9100],
    [' 192.168.1.50:9101 ', '192.168.1.50', 9101],
    ['receipt-printer', 'receipt-printer', 9100],
    ['epson.local:515', 'epson.local', 515],
    ['::1', '::1', 9100],
    ['[::1]', '::1', 9100],
    ['[fe80::1]:9100', 'fe80::1', 9100],
  ])('%j is %s, port %i', (typed, host, port) => {
    expect(parseAddress(typed)).toEqual({ ok: true, value: { host, port } })
  })

  it.each([
    ['', { code: 'address_missing' }],
    ['   ', { code: 'address_missing' }],
    ['tcp://192.168.1.50', { code: 'address_has_scheme', scheme: 'tcp' }],
    ['http://printer:9100/', { code: 'address_has_scheme', scheme: 'http' }],
    ['192.168.1', { code: 'host_not_valid', host: '192.168.1' }],
    ['192.168.1.256', { code: 'host_not_valid', host: '192.168.1.256' }],
    ['/dev/usb/lp0', { code: 'host_not_valid', host: '/dev/usb/lp0' }],
    ['my printer', { code: 'host_not_valid', host: 'my printer' }],
    ['-printer', { code: 'host_not_valid', host: '-printer' }],
    ['[192.168.1.50', { code: 'host_not_valid', host: '[192.168.1.50' }],
    ['[::g]:9100', { code: 'host_not_valid', host: '::g' }],
    [':9100', { code: 'host_not_valid', host: '' }],
    ['printer:', { code: 'port_not_valid', port: '' }],
    ['printer:0', { code: 'port_not_valid', port: '0' }],
    ['printer:65536', { code: 'port_not_valid', port: '65536' }],
    ['printer:91e2', { code: 'port_not_valid', port: '91e2' }],
  ])('%j is refused as %o', (typed, failure) => {
    expect(parseAddress(typed)).toEqual({ ok: false, failure })
  })
})
