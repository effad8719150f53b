import { createRequire } from 'node:module'

const load = createRequire(import.meta.url)

/** Packages that only some printers need; the desk runs without them. */
export type OptionalModule = 'serialport' | 'koffi'

/** Loads an optional package when a printer needs it; null where it isn't installed or doesn't run here. */
export function loadOptional<T>(name: OptionalModule, from: (name: string) => unknown = load): T | null {
  try {
    return from(name) as T
  } catch {
    return null
  }
}

/** Whether an optional package is installed, without loading it. */
export function isInstalled(name: OptionalModule, resolve: (name: string) => string = load.resolve): boolean {
  try {
    return resolve(name) !== ''
  } catch {
    return false
  }
}
