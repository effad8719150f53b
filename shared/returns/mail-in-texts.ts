/** Texts of returns by post or pickup, of splitting, and of the clocks of returns. */
export const en = {
  'failure.nothing_authorized': 'Nothing would be left of it. Decline the whole return instead.',
  'failure.line_has_claim': 'This line has a warranty claim, so it stays where it is.',
  'failure.line_splits_whole': 'Goods without a sale can only be moved as a whole line.',
  'failure.nothing_stays': 'Something has to stay in this return. Leave out a line or a unit.',
  'instructions.subject': 'Your return {{number}}, {{shop}}',
  'instructions.title': 'How to send your return {{number}}',
  'instructions.hello': 'Hello,',
  'instructions.hello_name': 'Hello {{name}},',
  'instructions.intro': 'Your return {{number}} is authorized. Please read on how it comes back to us.',
  'instructions.items': 'What comes back',
  'instructions.item': '{{count}} × {{description}}',
  'instructions.declined': 'What we can’t take back',
  'instructions.way': 'Where to send it',
  'instructions.place_items': 'For: {{items}}',
  'instructions.pickup': 'When we pick it up',
  'instructions.pickup_when': '{{day}}, between {{from}} and {{until}}',
  'instructions.enclose': 'What to enclose',
  'instructions.enclose_number': 'This sheet, or a slip with the number {{number}}, inside the parcel',
  'instructions.enclose_parts': 'The goods with all parts, manuals and the packaging, if you still have it',
  'instructions.enclose_label':
    'Tape the label you got from us flat on the largest side, and keep the proof of posting',
  'instructions.enclose_receipt': 'Write the number on the parcel too, and keep the proof of posting',
  'instructions.payer': 'Who pays the postage',
  'instructions.payer_shop': 'We pay the postage.',
  'instructions.payer_customer': 'You pay the postage.',
  'instructions.payer_customer_fee': 'The way back costs {{feeMinor}}. We take it off your refund.',
  'instructions.payer_own_carrier':
    'You choose the carrier and pay first. Send us the receipt, and we pay it back to you.',
  'instructions.payer_maker': 'The maker pays the postage.',
  'instructions.until': 'Until when',
  'instructions.until_day': 'Please send it by {{untilDay}}. After that day the number is no longer valid.',
  'instructions.then': 'What happens then',
  'instructions.then_refund_one':
    'We look at the goods and pay you back within {{count}} business day of their arrival.',
  'instructions.then_refund_other':
    'We look at the goods and pay you back within {{count}} business days of their arrival.',
  'instructions.regards': 'Kind regards',
  'instructions.foot': 'Questions? {{contact}}',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'failure.nothing_authorized': 'Dann bliebe nichts davon übrig. Bitte die ganze Rückgabe ablehnen.',
  'failure.line_has_claim': 'Zu dieser Position gibt es einen Garantiefall, sie bleibt, wo sie ist.',
  'failure.line_splits_whole': 'Ware ohne Verkauf kann nur als ganze Position verschoben werden.',
  'failure.nothing_stays': 'In dieser Rückgabe muss etwas bleiben. Eine Position oder ein Stück auslassen.',
  'instructions.subject': 'Ihre Rücksendung {{number}}, {{shop}}',
  'instructions.title': 'So schicken Sie Ihre Rücksendung {{number}}',
  'instructions.hello': 'Guten Tag,',
  'instructions.hello_name': 'Guten Tag {{name}},',
  'instructions.intro': 'Ihre Rücksendung {{number}} ist genehmigt. Bitte lesen Sie, wie sie zu uns kommt.',
  'instructions.items': 'Was zurückkommt',
  'instructions.item': '{{count}} × {{description}}',
  'instructions.declined': 'Was wir nicht zurücknehmen können',
  'instructions.way': 'Wohin damit',
  'instructions.place_items': 'Für: {{items}}',
  'instructions.pickup': 'Wann wir es abholen',
  'instructions.pickup_when': '{{day}}, zwischen {{from}} und {{until}} Uhr',
  'instructions.enclose': 'Was ins Paket gehört',
  'instructions.enclose_number': 'Dieses Blatt oder ein Zettel mit der Nummer {{number}}',
  'instructions.enclose_parts': 'Die Ware mit allen Teilen, Anleitungen und der Verpackung, wenn Sie sie noch haben',
  'instructions.enclose_label':
    'Kleben Sie das Etikett von uns glatt auf die größte Seite und heben Sie den Einlieferungsbeleg auf',
  'instructions.enclose_receipt':
    'Schreiben Sie die Nummer auch außen auf das Paket und heben Sie den Einlieferungsbeleg auf',
  'instructions.payer': 'Wer das Porto zahlt',
  'instructions.payer_shop': 'Das Porto zahlen wir.',
  'instructions.payer_customer': 'Das Porto zahlen Sie.',
  'instructions.payer_customer_fee': 'Der Rückversand kostet {{feeMinor}}. Wir ziehen das von Ihrer Erstattung ab.',
  'instructions.payer_own_carrier':
    'Sie wählen den Versanddienst und zahlen zuerst. Schicken Sie uns den Beleg, dann erstatten wir das Porto.',
  'instructions.payer_maker': 'Das Porto zahlt der Hersteller.',
  'instructions.until': 'Bis wann',
  'instructions.until_day': 'Bitte schicken Sie es bis zum {{untilDay}} ab. Danach gilt die Nummer nicht mehr.',
  'instructions.then': 'Wie es weitergeht',
  'instructions.then_refund_one':
    'Wir prüfen die Ware und zahlen innerhalb von {{count}} Werktag nach ihrer Ankunft zurück.',
  'instructions.then_refund_other':
    'Wir prüfen die Ware und zahlen innerhalb von {{count}} Werktagen nach ihrer Ankunft zurück.',
  'instructions.regards': 'Freundliche Grüße',
  'instructions.foot': 'Fragen? {{contact}}',
}
