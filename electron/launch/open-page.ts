import { spawn } from 'node:child_process'

/** Whether this machine has a screen that a window could open on. */
export function hasDisplay(platform: string, env: Readonly<Record<string, string | undefined>>): boolean {
  return platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/** The system's own command that opens an address in the default browser. */
export function openCommand(platform: string, address: string): readonly [string, readonly string[]] {
  if (platform === 'win32') return ['cmd.exe', ['/d', '/c', 'start', '""', `"${address}"`]]
  return [platform === 'darwin' ? 'open' : 'xdg-open', [address]]
}

/** Opens an address in the default browser where there is one; where not, nothing happens: the address was printed. */
export function openPage(address: string): void {
  if (!hasDisplay(process.platform, process.env)) return
  const [program, args] = openCommand(process.platform, address)
  const child = spawn(program, args, { stdio: 'ignore', detached: true, windowsVerbatimArguments: true })
  child.once('error', () => undefined)
  child.unref()
}
