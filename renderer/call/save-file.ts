import { fileLink } from '../bridge.ts'

/** Saves the file behind a ticket as the browser, or the app's own window, saves files. */
export function saveFile(ticket: string, name = ''): void {
  const link = document.createElement('a')
  link.href = fileLink(ticket)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
