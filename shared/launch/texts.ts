/** What the window itself says, outside the screen: its menu and why it can't open. */
export const en = {
  'launch.menu.desk': 'Desk',
  'launch.menu.quit': 'Quit Returns Desk',
  'launch.menu.edit': 'Edit',
  'launch.menu.undo': 'Undo',
  'launch.menu.redo': 'Redo',
  'launch.menu.cut': 'Cut',
  'launch.menu.copy': 'Copy',
  'launch.menu.paste': 'Paste',
  'launch.menu.select_all': 'Select all',
  'launch.menu.view': 'View',
  'launch.menu.reload': 'Reload',
  'launch.menu.larger': 'Larger',
  'launch.menu.smaller': 'Smaller',
  'launch.menu.actual_size': 'Actual size',
  'launch.menu.full_screen': 'Full screen',
  'launch.desk_in_use':
    'The desk on this folder is already open: process {{pid}} on {{host}}, since {{since}}. Use that one, or close it first.',
  'launch.cannot_open': 'The desk cannot open its folder ({{code}}).',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'launch.menu.desk': 'Kasse',
  'launch.menu.quit': 'Returns Desk beenden',
  'launch.menu.edit': 'Bearbeiten',
  'launch.menu.undo': 'Rückgängig',
  'launch.menu.redo': 'Wiederholen',
  'launch.menu.cut': 'Ausschneiden',
  'launch.menu.copy': 'Kopieren',
  'launch.menu.paste': 'Einfügen',
  'launch.menu.select_all': 'Alles auswählen',
  'launch.menu.view': 'Ansicht',
  'launch.menu.reload': 'Neu laden',
  'launch.menu.larger': 'Größer',
  'launch.menu.smaller': 'Kleiner',
  'launch.menu.actual_size': 'Originalgröße',
  'launch.menu.full_screen': 'Vollbild',
  'launch.desk_in_use':
    'Dieser Ordner ist schon geöffnet: Prozess {{pid}} auf {{host}}, seit {{since}}. Bitte dort arbeiten oder dort schließen.',
  'launch.cannot_open': 'Der Ordner lässt sich nicht öffnen ({{code}}).',
}
