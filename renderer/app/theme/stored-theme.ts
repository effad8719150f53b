/** Where the choice of theme is kept on this machine. */
export const themeStoredUnder = 'desk.theme'

/** Puts the chosen theme on the page before anything is drawn, so that a dark room never flashes white. */
export function applyStoredTheme(page: HTMLElement): void {
  const stored = window.localStorage.getItem(themeStoredUnder)
  const dark = stored === 'dark' || (stored !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  page.setAttribute('data-theme', dark ? 'dark' : 'light')
}
