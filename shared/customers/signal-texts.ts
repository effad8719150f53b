/** Texts of the block list, the allow list and the signals. */
export const en = {
  'signals.title': 'Worth a look',
  'signals.blocked': 'On the block list: {{reason}}',
  'signals.allowed': 'On the allow list: {{reason}}',
  'signals.return_share': '{{value}} % of what was bought in 12 months came back',
  'signals.returns_count': '{{value}} returns in 90 days',
  'signals.no_receipt_count': '{{value}} without a receipt in 90 days',
  'signals.shared_phone': 'The same phone with other names: {{value}}',
  'signals.serial_mismatch': 'Serial numbers that were not on the receipt: {{value}}',
  'signals.window_end': 'The last two days of the window',
  'signals.own_staff': 'Has the name of one of our staff',
  'standing.title': 'Block list and allow list',
  'standing.reason': 'Reason',
  'standing.block': 'Block',
  'standing.allow': 'Put on the allow list',
  'standing.none': 'Take off the list',
  'standing.saved': 'The list is changed for {{name}}.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'signals.title': 'Einen Blick wert',
  'signals.blocked': 'Auf der Sperrliste: {{reason}}',
  'signals.allowed': 'Auf der Vertrauensliste: {{reason}}',
  'signals.return_share': '{{value}} % des Einkaufs aus 12 Monaten kamen zurück',
  'signals.returns_count': '{{value}} Rückgaben in 90 Tagen',
  'signals.no_receipt_count': '{{value}} ohne Beleg in 90 Tagen',
  'signals.shared_phone': 'Dasselbe Telefon mit anderen Namen: {{value}}',
  'signals.serial_mismatch': 'Seriennummern, die nicht auf dem Beleg standen: {{value}}',
  'signals.window_end': 'Die letzten zwei Tage der Frist',
  'signals.own_staff': 'Heißt wie jemand aus dem Team',
  'standing.title': 'Sperr- und Vertrauensliste',
  'standing.reason': 'Grund',
  'standing.block': 'Sperren',
  'standing.allow': 'Auf die Vertrauensliste',
  'standing.none': 'Von der Liste nehmen',
  'standing.saved': 'Die Liste ist für {{name}} geändert.',
}
