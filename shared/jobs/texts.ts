/** Why long work came to nothing. */
export const en = {
  'failure.cancelled': 'Cancelled. Everything is as it was before.',
  'failure.interrupted': 'The desk stopped in the middle. Everything is as it was before; start again.',
  'failure.rows_rejected_one': 'One row cannot be taken. Nothing was imported.',
  'failure.rows_rejected_other': '{{count}} rows cannot be taken. Nothing was imported.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'failure.cancelled': 'Abgebrochen. Alles ist wie vorher.',
  'failure.interrupted': 'Das Programm wurde mittendrin beendet. Alles ist wie vorher; bitte noch einmal beginnen.',
  'failure.rows_rejected_one': 'Eine Zeile kann nicht übernommen werden. Nichts wurde importiert.',
  'failure.rows_rejected_other': '{{count}} Zeilen können nicht übernommen werden. Nichts wurde importiert.',
}
