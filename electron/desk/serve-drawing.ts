import type { MessagePort } from 'node:worker_threads'
import { drawingHere } from '../printing/drawing.ts'
import { openLink } from './link.ts'

/** A thread that draws for another one, so that nobody waits at the counter for a picture. */
export function serveDrawing(port: MessagePort): void {
  openLink(port, (name, given) => {
    const { label, logo, paper } = drawingHere
    switch (name) {
      case 'label':
        return label(...(given as Parameters<typeof label>))
      case 'logo':
        return logo(...(given as Parameters<typeof logo>))
      case 'paper':
        return paper(...(given as Parameters<typeof paper>))
      default:
        throw new Error(`The drawing thread does not know ${name}`)
    }
  })
}
