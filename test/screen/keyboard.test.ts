import { describe, expect, it } from 'vitest'
import { headingsOf } from '../../renderer/app/keys-dialog.tsx'
import { isKey, type KeyAction, type KeyGroup } from '../../renderer/parts/keys/keyboard.ts'

/** What a browser tells of a pressed key. */
function pressed(key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent {
  const none = { altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, code: '' }
  return { key, ...none, ...more } as KeyboardEvent
}

describe('a key', () => {
  it('is known by what it writes, whether Shift was needed or not', () => {
    expect(isKey(pressed('?', { shiftKey: true }), '?')).toBe(true)
    expect(isKey(pressed('B', { shiftKey: true }), 'b')).toBe(true)
    expect(isKey(pressed('b'), 'n')).toBe(false)
  })

  it('is known by its place where the layout writes something else', () => {
    expect(isKey(pressed('&', { code: 'Digit1' }), '1')).toBe(true)
    expect(isKey(pressed('ж', { code: 'Semicolon' }), 'p')).toBe(false)
    expect(isKey(pressed('з', { code: 'KeyP' }), 'p')).toBe(true)
    expect(isKey(pressed('!', { code: 'Digit1', shiftKey: true }), '1')).toBe(false)
  })

  it('needs its modifiers, and none besides', () => {
    expect(isKey(pressed('z', { ctrlKey: true }), 'Mod+z')).toBe(true)
    expect(isKey(pressed('z', { metaKey: true }), 'Mod+z')).toBe(true)
    expect(isKey(pressed('z'), 'Mod+z')).toBe(false)
    expect(isKey(pressed('p', { ctrlKey: true }), 'p')).toBe(false)
    expect(isKey(pressed('1', { altKey: true }), 'Alt+1')).toBe(true)
    expect(isKey(pressed('Enter', { shiftKey: true }), 'Enter')).toBe(false)
    expect(isKey(pressed('Enter', { shiftKey: true }), 'Shift+Enter')).toBe(true)
  })
})

describe('the keyboard map', () => {
  const action = (keys: string): KeyAction => ({ keys, label: 'keys.map', run: () => {} })
  const group = (scope: KeyGroup['scope'], ...keys: readonly string[]): KeyGroup => ({
    scope,
    layer: 0,
    actions: () => keys.map(action),
  })

  it('has the page’s own keys before those of everywhere, equal headings together, none empty', () => {
    const groups = [
      group('keys.everywhere', 'F2'),
      group('keys.lists', 'j'),
      group('keys.everywhere', '?'),
      group('keys.choices'),
    ]
    expect(headingsOf(groups).map(one => [one.scope, one.actions.map(({ keys }) => keys)])).toEqual([
      ['keys.lists', ['j']],
      ['keys.everywhere', ['F2', '?']],
    ])
  })
})
