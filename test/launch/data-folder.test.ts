import { describe, expect, it } from 'vitest'
import { defaultDataFolder } from '../../electron/launch/data-folder.ts'

describe('the default data folder', () => {
  it('is in the roaming application data on Windows', () => {
    const env = { APPDATA: 'C:\\Users\\Ada\\AppData\\Roaming' }
    expect(defaultDataFolder('win32', env, 'C:\\Users\\Ada')).toBe('C:\\Users\\Ada\\AppData\\Roaming\\Returns Desk')
    expect(defaultDataFolder('win32', {}, 'C:\\Users\\Ada')).toBe('C:\\Users\\Ada\\AppData\\Roaming\\Returns Desk')
  })

  it('is in Application Support on macOS', () => {
    expect(defaultDataFolder('darwin', {}, '/Users/ada')).toBe('/Users/ada/Library/Application Support/Returns Desk')
  })

  it('is in the configuration folder on Linux, where XDG says or in the home folder', () => {
    expect(defaultDataFolder('linux', {}, '/home/ada')).toBe('/home/ada/.config/Returns Desk')
    expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: '/srv/config' }, '/home/ada')).toBe('/srv/config/Returns Desk')
  })

  it('lets a relative or empty XDG folder be, as the standard asks', () => {
    for (const XDG_CONFIG_HOME of ['', 'config']) {
      expect(defaultDataFolder('linux', { XDG_CONFIG_HOME }, '/home/ada')).toBe('/home/ada/.config/Returns Desk')
    }
  })
})
