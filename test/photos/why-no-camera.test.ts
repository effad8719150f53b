import { expect, test } from 'vitest'
import { whyNoCamera } from '../../renderer/photos/why-no-camera.ts'

test('a camera that was refused, one that another program holds, and one that isn’t there are told apart', () => {
  expect(['NotAllowedError', 'SecurityError'].map(whyNoCamera)).toEqual(['refused', 'refused'])
  expect(['NotReadableError', 'AbortError'].map(whyNoCamera)).toEqual(['in_use', 'in_use'])
  expect(['NotFoundError', 'OverconstrainedError', 'TypeError', ''].map(whyNoCamera)).toEqual(Array(4).fill('none'))
})
