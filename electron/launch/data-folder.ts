import { posix, win32 } from 'node:path'

/** The folder's name inside the system's application data folder. */
const folderName = 'Returns Desk'

/**
 * Where a shop's data is kept when nothing else is asked for; the same for both hosts.
 * - Windows: `%APPDATA%`, else `AppData\Roaming` in the home folder
 * - macOS: `Library/Application Support` in the home folder
 * - elsewhere: `$XDG_CONFIG_HOME` if absolute, else `.config` in the home folder
 *
 * These are what Electron's `app.getPath('appData')` answers.
 */
export function defaultDataFolder(
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32') return win32.join(env.APPDATA || win32.join(home, 'AppData', 'Roaming'), folderName)
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', folderName)
  const xdg = env.XDG_CONFIG_HOME
  return posix.join(xdg && posix.isAbsolute(xdg) ? xdg : posix.join(home, '.config'), folderName)
}
