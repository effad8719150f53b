import type { Page } from '@playwright/test'

/** Milliseconds between two keys of the scanner. */
const paceMs = 2

interface Key {
  readonly key: string
  readonly code: string
  readonly text: string
  readonly virtualKey: number
}

function keyOf(character: string): Key {
  const upper = character.toUpperCase()
  const common = { key: character, text: character }
  if (/^[A-Z]$/.test(upper)) return { ...common, code: `Key${upper}`, virtualKey: upper.charCodeAt(0) }
  if (/^\d$/.test(character)) return { ...common, code: `Digit${character}`, virtualKey: character.charCodeAt(0) }
  if (character === '-') return { ...common, code: 'Minus', virtualKey: 189 }
  return { ...common, code: '', virtualKey: 0 }
}

const enter: Key = { key: 'Enter', code: 'Enter', text: '\r', virtualKey: 13 }

/**
 * Sends a code and Enter as a wedge scanner does. Each key carries the time it was struck, as keys from a device do: a
 * busy machine hears them late, and a scan all the same.
 */
export async function sendBurst(page: Page, text: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const begun = Date.now() / 1000
  const strokes = [...text].map(keyOf)
  const sent = [...strokes, enter].flatMap(({ key, code, text: typed, virtualKey }, index) => {
    const timestamp = begun + (index * paceMs) / 1000
    const stroke = { key, code, windowsVirtualKeyCode: virtualKey, timestamp }
    return [
      devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', ...stroke, text: typed, unmodifiedText: typed }),
      devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...stroke }),
    ]
  })
  await Promise.all(sent)
  await devtools.detach()
}
