/** Why something can't be done in the books, and what to do next. */
export const en = {
  'failure.accounts_not_mapped':
    'These accounts have no name of yours yet: {{accounts}}. Name them under Accounts, then try again.',
  'failure.month_not_begun': '{{month}} has not begun. Choose a month that has.',
  'failure.month_not_over': '{{month}} is not over. Close it once its last day has passed.',
  'failure.earlier_month_open': 'Months close in order: close {{month}} first.',
  'failure.already_closed': '{{month}} is closed already. Its pack can be downloaded.',
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
  'failure.month_not_closed': '{{month}} ist nicht abgeschlossen, es gibt nichts zu öffnen.',
  'failure.later_month_closed': 'Ein späterer Monat ist abgeschlossen. Bitte zuerst {{month}} öffnen.',
}
