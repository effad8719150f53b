/** Why something can't be done in the books, and what to do next. */
export const en = {
  'failure.accounts_not_mapped':
    'These accounts have no name of yours yet: {{accounts}}. Name them under Accounts, then try again.',
  'failure.month_not_begun': '{{month}} has not begun. Choose a month that has.',
  'failure.month_not_over': '{{month}} is not over. Close it once its last day has passed.',
  'failure.earlier_month_open': 'Months close in order: close {{month}} first.',
  'failure.already_closed': '{{month}} is closed already. Its pack can be downloaded.',
  'failure.before_the_books': 'The books begin with {{month}}. There is nothing to close before it.',
  'failure.closed_in_other_shape':
    '{{month}} was closed with its journal for {{shape}}, and its pack stays as it is. Reopen the month to close it in another shape.',
  'failure.pack_lost':
    'The stored pack of {{month}} is gone or damaged, and it can’t be built again as it was. Put it back into the folder “packs” from a backup, or reopen the month and close it again.',
  'failure.month_not_closed': '{{month}} is not closed, so there is nothing to reopen.',
  'failure.later_month_closed': 'A later month is closed. Reopen {{month}} first.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'failure.accounts_not_mapped':
    'Diese Konten haben noch keinen Namen in Ihrem Kontenplan: {{accounts}}. Bitte unter Konten eintragen und noch einmal versuchen.',
  'failure.month_not_begun': '{{month}} hat noch nicht begonnen. Bitte einen früheren Monat wählen.',
  'failure.month_not_over': '{{month}} ist noch nicht vorbei. Bitte nach dem letzten Tag abschließen.',
  'failure.earlier_month_open': 'Monate werden der Reihe nach abgeschlossen: bitte zuerst {{month}}.',
  'failure.already_closed': '{{month}} ist schon abgeschlossen. Das Paket kann heruntergeladen werden.',
  'failure.before_the_books': 'Die Bücher beginnen mit {{month}}. Davor gibt es nichts abzuschließen.',
  'failure.closed_in_other_shape':
    '{{month}} wurde mit dem Journal für {{shape}} abgeschlossen, und das Paket bleibt, wie es ist. Für ein anderes Format bitte den Monat wieder öffnen und neu abschließen.',
  'failure.pack_lost':
    'Das gespeicherte Paket für {{month}} fehlt oder ist beschädigt und lässt sich nicht gleich wieder bauen. Bitte aus einer Sicherung in den Ordner „packs“ zurücklegen, oder den Monat wieder öffnen und neu abschließen.',
  'failure.month_not_closed': '{{month}} ist nicht abgeschlossen, es gibt nichts zu öffnen.',
  'failure.later_month_closed': 'Ein späterer Monat ist abgeschlossen. Bitte zuerst {{month}} öffnen.',
}
