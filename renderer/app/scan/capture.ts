import { takesText, yieldsKeys } from '../../parts/keys/keyboard.ts'
import { type FieldContent, readField, restoreField, typeInto } from './field-content.ts'
import { physicalKey } from './physical-key.ts'
import {
  type BurstOutcome,
  type BurstSettings,
  interruption,
  quiet,
  type ScanText,
  stroke,
  terminator,
} from './scan-burst.ts'

/** Where scans go, and what keys mean where nothing is typed into. */
export interface CaptureOptions {
  readonly settings: () => BurstSettings
  readonly onScan: (scan: ScanText) => void
  /** Whether a key would do something here: then it waits until it can't be the start of a scan. */
  readonly claims: (event: KeyboardEvent) => boolean
}

interface Held {
  readonly event: KeyboardEvent
  readonly target: EventTarget
}

/** Twice the longest pause of a scan and more: a key that comes late on a busy machine must not let one through. */
const waitMs = 80
/** Asked again that soon while keys wait to be heard. */
const againMs = 10

/** Whether keys were pressed that the page has not heard yet; browsers that can't tell say no. */
function keysAreWaiting(page: Window): boolean {
  const scheduling: unknown = Reflect.get(page.navigator, 'scheduling')
  if (typeof scheduling !== 'object' || scheduling === null || !('isInputPending' in scheduling)) return false
  return (scheduling as { isInputPending: () => boolean }).isInputPending()
}

function isCharacter(event: KeyboardEvent): boolean {
  if (event.isComposing || event.metaKey) return false
  if ((event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph')) return false
  return event.key.length === 1 || event.key === 'Dead' || event.key === 'Process'
}

const modifiers = new Set(['Shift', 'CapsLock', 'AltGraph', 'Control', 'Alt', 'NumLock', 'Meta'])

/**
 * Hears scans wherever the focus is.
 * - in a text field the characters are typed as ever; when they turn out to be a scan, the field is put back
 * - elsewhere they wait until it is clear whose they are, and are then played back to where they were meant for
 */
export function listenForScans(page: Window, options: CaptureOptions): () => void {
  let state = quiet
  let before: (FieldContent | null)[] = []
  let held: Held[] = []
  let timer = 0
  const played = new WeakSet<Event>()

  const playBack = () => {
    page.clearTimeout(timer)
    const waiting = held
    held = []
    for (const { event, target } of waiting) {
      const { key, code, shiftKey, altKey, ctrlKey } = event
      const again = new KeyboardEvent('keydown', {
        key,
        code,
        shiftKey,
        altKey,
        ctrlKey,
        bubbles: true,
        cancelable: true,
      })
      played.add(again)
      const alive = target instanceof Node && target.isConnected ? target : page.document.body
      if (alive.dispatchEvent(again) && key.length === 1) typeInto(alive, key)
    }
  }
  const playBackWhenHeard = () => {
    if (keysAreWaiting(page)) timer = page.setTimeout(playBackWhenHeard, againMs)
    else playBack()
  }
  const hush = (event: Event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const hold = (event: KeyboardEvent) => {
    hush(event)
    held.push({ event, target: event.target ?? page.document.body })
    page.clearTimeout(timer)
    timer = page.setTimeout(playBackWhenHeard, waitMs)
  }
  const settle = (outcome: BurstOutcome, event: Event) => {
    if (outcome.kind === 'swallowed') hush(event)
    if (outcome.kind === 'scan') {
      hush(event)
      const typedByPerson = held.slice(0, outcome.kept)
      const content = before[outcome.kept]
      page.clearTimeout(timer)
      held = typedByPerson
      playBack()
      if (content) restoreField(content)
      options.onScan(outcome.scan)
    }
    if (outcome.kind === 'typed') playBack()
    before = []
  }
  const onCharacter = (event: KeyboardEvent) => {
    const physical = physicalKey(event.code, event.shiftKey)
    const key = event.key.length === 1 ? event.key : (physical ?? '')
    const step = stroke(state, { key, physical, at: event.timeStamp }, options.settings())
    if (step.outcome.kind === 'begins') {
      playBack()
      before = []
    }
    state = step.state
    before.push(readField(event.target))
    const inField = takesText(event.target)
    const yields = yieldsKeys(event.target) && (held.length > 0 || options.claims(event))
    if (yields || (!inField && (key !== ' ' || state.strokes.length > 1))) hold(event)
  }
  const onKey = (event: KeyboardEvent) => {
    if (played.has(event) || modifiers.has(event.key)) return
    if (isCharacter(event) && !event.repeat) return onCharacter(event)
    const ends = (event.key === 'Enter' || event.key === 'Tab') && !event.repeat
    const step = ends ? terminator(state, event.timeStamp, options.settings()) : interruption()
    state = step.state
    settle(step.outcome, event)
  }
  const onPress = (event: Event) => {
    state = quiet
    settle({ kind: 'typed' }, event)
  }
  page.addEventListener('keydown', onKey, true)
  page.addEventListener('pointerdown', onPress, true)
  return () => {
    page.clearTimeout(timer)
    page.removeEventListener('keydown', onKey, true)
    page.removeEventListener('pointerdown', onPress, true)
  }
}
