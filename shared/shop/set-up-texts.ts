/** Texts of the set-up's first page. */
export const en = {
  'set_up.title': 'Set-up',
  'set_up.detail': 'One page a topic. What you change is in the audit.',
  'set_up.back': 'Set-up',
  'set_up.shop': 'Shop',
  'set_up.shop_text': 'Name, address, opening days, limits and what stands on receipts.',
  'set_up.policy': 'Policy',
  'set_up.policy_text': 'What may come back, until when, and at what charge.',
  'set_up.staff': 'Staff',
  'set_up.staff_text': 'Who works here, their PINs and what each may decide alone.',
  'set_up.import': 'Import',
  'set_up.import_text': 'Bring sales and products from the files of your shop system.',
  'set_up.printers': 'Printers',
  'set_up.printers_text': 'Receipts, labels and tags: what prints where, and a test.',
  'set_up.audit': 'Audit',
  'set_up.audit_text': 'Who did what and when, in a chain that shows if anything was changed.',
  'set_up.needs': 'Only {{roles}}',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'set_up.title': 'Einrichten',
  'set_up.detail': 'Eine Seite je Thema. Was Sie ändern, steht im Protokoll.',
  'set_up.back': 'Einrichten',
  'set_up.shop': 'Laden',
  'set_up.shop_text': 'Name, Anschrift, Öffnungstage, Grenzen und was auf Belegen steht.',
  'set_up.policy': 'Regelung',
  'set_up.policy_text': 'Was zurückkommen darf, bis wann und gegen welche Gebühr.',
  'set_up.staff': 'Personal',
  'set_up.staff_text': 'Wer hier arbeitet, die PINs und was jede Person allein entscheiden darf.',
  'set_up.import': 'Import',
  'set_up.import_text': 'Verkäufe und Artikel aus den Dateien Ihres Kassensystems holen.',
  'set_up.printers': 'Drucker',
  'set_up.printers_text': 'Belege, Etiketten und Anhänger: was wo gedruckt wird, und ein Test.',
  'set_up.audit': 'Protokoll',
  'set_up.audit_text': 'Wer was wann getan hat, als Kette, an der jede Änderung auffällt.',
  'set_up.needs': 'Nur {{roles}}',
}
