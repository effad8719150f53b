/** Why there is no picture from a camera, as far as it changes what to do about it. */
export type NoCamera = 'refused' | 'in_use' | 'none'

/** Reads it from the name of the browser's error. */
export function whyNoCamera(errorName: string): NoCamera {
  if (errorName === 'NotAllowedError' || errorName === 'SecurityError') return 'refused'
  return errorName === 'NotReadableError' || errorName === 'AbortError' ? 'in_use' : 'none'
}
