/** Texts of returns by post or pickup, of splitting, and of the clocks of returns. */
export const en = {
  'failure.nothing_authorized': 'Nothing would be left of it. Decline the whole return instead.',
  'failure.line_has_claim': 'This line has a warranty claim, so it stays where it is.',
  'failure.line_splits_whole': 'Goods without a sale can only be moved as a whole line.',
  'failure.nothing_stays': 'Something has to stay in this return. Leave out a line or a unit.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'failure.nothing_authorized': 'Dann bliebe nichts davon übrig. Bitte die ganze Rückgabe ablehnen.',
  'failure.line_has_claim': 'Zu dieser Position gibt es einen Garantiefall, sie bleibt, wo sie ist.',
  'failure.line_splits_whole': 'Ware ohne Verkauf kann nur als ganze Position verschoben werden.',
  'failure.nothing_stays': 'In dieser Rückgabe muss etwas bleiben. Eine Position oder ein Stück auslassen.',
}
