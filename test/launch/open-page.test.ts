import { describe, expect, it } from 'vitest'
import { hasDisplay, openCommand } from '../../electron/launch/open-page.ts'

const link = 'http://127.0.0.1:4000/#abc-DEF_1'

describe('opening the default browser', () => {
  it('uses the system’s own command', () => {
    expect(openCommand('linux', link)).toEqual(['xdg-open', [link]])
    expect(openCommand('darwin', link)).toEqual(['open', [link]])
    expect(openCommand('win32', link)).toEqual(['cmd.exe', ['/d', '/c', 'start', '""', `"${link}"`]])
  })

  it('is not tried on a Linux machine without a display', () => {
    expect(hasDisplay('linux', {})).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
    expect(hasDisplay('linux', { DISPLAY: ':1' })).toBe(true)
  })
})
