import { takesText } from '../../parts/keys/keyboard.ts'

/** What a text field held and where its caret was. */
export interface FieldContent {
  readonly field: HTMLInputElement | HTMLTextAreaElement
  readonly value: string
  readonly start: number | null
  readonly end: number | null
}

/** Reads the field that has the focus; null where it is none. */
export function readField(target: EventTarget | null): FieldContent | null {
  if (!takesText(target)) return null
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return null
  return { field: target, value: target.value, start: target.selectionStart, end: target.selectionEnd }
}

/** Puts a field back as it was, and tells those who listen to it. */
export function restoreField(content: FieldContent): void {
  const { field, value, start, end } = content
  const changed = field.value !== value
  if (changed || start === null) {
    const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value)
  }
  if (changed) {
    field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'historyUndo' }))
  }
  if (start !== null) field.setSelectionRange(start, end)
}

/** Types a character where the caret is, as a key would have. */
export function typeInto(target: EventTarget | null, character: string): void {
  const content = readField(target)
  if (!content || content.field.readOnly || content.field.disabled) return
  const { field } = content
  const from = content.start ?? field.value.length
  const until = content.end ?? from
  restoreField({
    field,
    value: field.value.slice(0, from) + character + field.value.slice(until),
    start: from + character.length,
    end: from + character.length,
  })
}
