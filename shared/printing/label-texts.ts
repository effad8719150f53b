/** Why a carrier's label is not printed, and the dialog that prints one. */
export const en = {
  'logo.title': 'Logo on papers',
  'logo.button': 'Logo',
  'logo.hint': 'A PNG, black on white: printers know nothing in between. It stands above the shop’s name.',
  'logo.saved': 'The logo stands on the next papers.',
  'logo.removed': 'The next papers have no logo.',
  'logo.remove': 'Take it off',
  'logo.alt': 'The logo as the printer draws it',
  'failure.logo_is_no_png': 'This is no PNG. Save the logo as one.',
  'failure.logo_is_blank': 'There is nothing dark on this picture, so a printer would draw nothing.',
  'labels.print': 'Print a carrier’s label',
  'labels.print_now': 'Check and print',
  'labels.printed': 'The label was read back and is on its way.',
  'labels.hint': 'A PDF of one page, a PNG or ZPL, as the carrier gave it.',
  'labels.tracking_hint': 'The label’s barcode must say it, else nothing is printed.',
  'labels.turn': 'Turn',
  'labels.turn_fit': 'So that it fits',
  'labels.turn_0': 'Upright',
  'labels.turn_90': 'Clockwise',
  'labels.turn_180': 'Upside down',
  'labels.turn_270': 'Anticlockwise',
  'labels.scale': 'Size',
  'labels.scale_none': 'As it is',
  'labels.scale_whole': 'As large as fits, in whole steps',
  'failure.label_not_named': 'Choose the label’s file.',
  'failure.tracking_needed': 'Without its tracking number nobody can tell that the label is the right one. Enter it.',
  'failure.label_not_readable': 'This label can’t be read. Download it again from the carrier.',
  'failure.label_has_password': 'This PDF is locked with a password. Download it without one.',
  'failure.label_pages':
    'A label is one page. This file has {{pages}}; print the page of the label to a file of its own.',
  'failure.label_too_many_dots': 'This picture has {{width}} x {{height}} dots, a label at most {{most}} a side.',
  'failure.label_blank': 'There is nothing on this label.',
  'failure.label_needs_label_printer':
    'A label in ZPL can only be printed on a label printer. Download it as PDF or PNG.',
  'failure.label_has_no_code': 'No barcode on this label can be read, so no carrier could scan it. It was not printed.',
  'failure.label_is_of_another': 'The label’s barcode says {{found}}, not {{tracking}}. It was not printed.',
  'failure.label_larger_than_paper':
    'The label takes {{width}} x {{height}} dots, the paper has {{paperWidth}} x {{paperHeight}}. Made smaller its bars would no longer scan.',
  'failure.label_sets_printer':
    'This file would change the printer’s settings ({{command}}). A label may only draw itself.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'logo.title': 'Logo auf Papieren',
  'logo.button': 'Logo',
  'logo.hint': 'Ein PNG, schwarz auf weiß: Drucker kennen nichts dazwischen. Es steht über dem Namen des Geschäfts.',
  'logo.saved': 'Das Logo steht auf den nächsten Papieren.',
  'logo.removed': 'Die nächsten Papiere haben kein Logo.',
  'logo.remove': 'Entfernen',
  'logo.alt': 'Das Logo, wie der Drucker es zeichnet',
  'failure.logo_is_no_png': 'Das ist kein PNG. Speichern Sie das Logo als solches.',
  'failure.logo_is_blank': 'Auf diesem Bild ist nichts Dunkles, ein Drucker würde nichts zeichnen.',
  'labels.print': 'Versandetikett drucken',
  'labels.print_now': 'Prüfen und drucken',
  'labels.printed': 'Das Etikett ist zurückgelesen und unterwegs.',
  'labels.hint': 'Eine PDF mit einer Seite, ein PNG oder ZPL, wie vom Versender.',
  'labels.tracking_hint': 'Der Strichcode muss sie enthalten, sonst wird nichts gedruckt.',
  'labels.turn': 'Drehen',
  'labels.turn_fit': 'So, dass es passt',
  'labels.turn_0': 'Aufrecht',
  'labels.turn_90': 'Im Uhrzeigersinn',
  'labels.turn_180': 'Auf den Kopf',
  'labels.turn_270': 'Gegen den Uhrzeigersinn',
  'labels.scale': 'Größe',
  'labels.scale_none': 'Wie es ist',
  'labels.scale_whole': 'So groß es geht, in ganzen Schritten',
  'failure.label_not_named': 'Wählen Sie die Datei des Etiketts.',
  'failure.tracking_needed': 'Ohne Sendungsnummer kann niemand sagen, ob es das richtige Etikett ist. Bitte eingeben.',
  'failure.label_not_readable': 'Dieses Etikett ist nicht lesbar. Laden Sie es beim Versender noch einmal herunter.',
  'failure.label_has_password': 'Diese PDF ist mit einem Passwort gesperrt. Laden Sie sie ohne herunter.',
  'failure.label_pages':
    'Ein Etikett ist eine Seite. Diese Datei hat {{pages}}; drucken Sie die Seite des Etiketts in eine eigene Datei.',
  'failure.label_too_many_dots':
    'Dieses Bild hat {{width}} x {{height}} Punkte, ein Etikett höchstens {{most}} je Seite.',
  'failure.label_blank': 'Auf diesem Etikett steht nichts.',
  'failure.label_needs_label_printer':
    'Ein Etikett in ZPL druckt nur ein Etikettendrucker. Laden Sie es als PDF oder PNG herunter.',
  'failure.label_has_no_code':
    'Auf diesem Etikett ist kein Strichcode lesbar, also kann ihn kein Versender scannen. Es wurde nicht gedruckt.',
  'failure.label_is_of_another':
    'Der Strichcode des Etiketts lautet {{found}}, nicht {{tracking}}. Es wurde nicht gedruckt.',
  'failure.label_larger_than_paper':
    'Das Etikett braucht {{width}} x {{height}} Punkte, das Papier hat {{paperWidth}} x {{paperHeight}}. Verkleinert ließe es sich nicht mehr scannen.',
  'failure.label_sets_printer':
    'Diese Datei würde den Drucker umstellen ({{command}}). Ein Etikett darf nur sich selbst zeichnen.',
}
