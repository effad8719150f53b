import type { MenuItemConstructorOptions } from 'electron'
import { say } from '../../shared/launch/say.ts'
import type { en } from '../../shared/launch/texts.ts'

type Role = NonNullable<MenuItemConstructorOptions['role']>

/** The window's menu in the system's language: standard roles only, so that the keys are the system's own. */
export function menuTemplate(locale: string): MenuItemConstructorOptions[] {
  const item = (role: Role, key: keyof typeof en): MenuItemConstructorOptions => ({ role, label: say(locale, key) })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    { label: say(locale, 'launch.menu.desk'), submenu: [item('quit', 'launch.menu.quit')] },
    {
      label: say(locale, 'launch.menu.edit'),
      submenu: [
        item('undo', 'launch.menu.undo'),
        item('redo', 'launch.menu.redo'),
        line,
        item('cut', 'launch.menu.cut'),
        item('copy', 'launch.menu.copy'),
        item('paste', 'launch.menu.paste'),
        item('selectAll', 'launch.menu.select_all'),
      ],
    },
    {
      label: say(locale, 'launch.menu.view'),
      submenu: [
        item('reload', 'launch.menu.reload'),
        line,
        item('zoomIn', 'launch.menu.larger'),
        item('zoomOut', 'launch.menu.smaller'),
        item('resetZoom', 'launch.menu.actual_size'),
        line,
        item('togglefullscreen', 'launch.menu.full_screen'),
      ],
    },
  ]
}
