/** Texts of the shop's own reasons: choosing one at the counter, and keeping their list. */
export const en = {
  'set_up.reasons': 'Reasons',
  'set_up.reasons_text': 'Your own, finer reasons under each reason of the list, chosen by a key at the counter.',
  'second_reasons.choice': 'More exactly',
  'second_reasons.change': 'Change the finer reason',
  'second_reasons.none': 'None yet',
  'second_reasons.not_said': 'Not said',
  'second_reasons.offered': 'Offered at the counter',
  'second_reasons.nothing':
    'Nothing is offered under this reason yet. Add what you want to tell apart, such as “too small”.',
  'second_reasons.retired': 'Retired',
  'second_reasons.retired_text': 'Returns that have them keep them.',
  'second_reasons.retired_count_one': '{{count}} retired',
  'second_reasons.retired_count_other': '{{count}} retired',
  'second_reasons.name': 'New reason',
  'second_reasons.add': 'Add',
  'second_reasons.retire': 'Retire',
  'second_reasons.again': 'Offer again',
  'second_reasons.known': 'It is offered already.',
  'second_reasons.too_many': 'Twenty are offered already. Retire one first.',
  'second_reasons.added': '“{{name}}” is offered at the counter now.',
  'second_reasons.was_retired': '“{{name}}” is no longer offered.',
  'second_reasons.was_moved': '“{{name}}” moved. Its key moved with it.',
  'second_reasons.move_up': 'Move “{{name}}” up',
  'second_reasons.move_down': 'Move “{{name}}” down',
  'returns.filter.secondReason': 'More exactly',
  'report.second_reasons': 'Reasons in the shop’s own words',
  'report.second_reasons_question':
    'Which finer reasons stand behind each reason? Rows without one had none chosen at the counter.',
  'report.column.second_reason': 'More exactly',
  'failure.second_reason_not_known':
    'This finer reason is not on the shop’s list. Choose another, or add it in the set-up.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'set_up.reasons': 'Gründe',
  'set_up.reasons_text': 'Eigene, feinere Gründe unter jedem Grund der Liste, am Tresen per Taste gewählt.',
  'second_reasons.choice': 'Genauer',
  'second_reasons.change': 'Genaueren Grund ändern',
  'second_reasons.none': 'Noch keine',
  'second_reasons.not_said': 'Keine Angabe',
  'second_reasons.offered': 'Am Tresen angeboten',
  'second_reasons.nothing':
    'Unter diesem Grund wird noch nichts angeboten. Ergänzen Sie, was Sie unterscheiden wollen, etwa „zu klein“.',
  'second_reasons.retired': 'Stillgelegt',
  'second_reasons.retired_text': 'Rückgaben, die sie haben, behalten sie.',
  'second_reasons.retired_count_one': '{{count}} stillgelegt',
  'second_reasons.retired_count_other': '{{count}} stillgelegt',
  'second_reasons.name': 'Neuer Grund',
  'second_reasons.add': 'Hinzufügen',
  'second_reasons.retire': 'Stilllegen',
  'second_reasons.again': 'Wieder anbieten',
  'second_reasons.known': 'Wird schon angeboten.',
  'second_reasons.too_many': 'Zwanzig werden schon angeboten. Erst einen stilllegen.',
  'second_reasons.added': '„{{name}}“ wird jetzt am Tresen angeboten.',
  'second_reasons.was_retired': '„{{name}}“ wird nicht mehr angeboten.',
  'second_reasons.was_moved': '„{{name}}“ ist verschoben, die Taste auch.',
  'second_reasons.move_up': '„{{name}}“ nach oben',
  'second_reasons.move_down': '„{{name}}“ nach unten',
  'returns.filter.secondReason': 'Genauer',
  'report.second_reasons': 'Gründe in eigenen Worten',
  'report.second_reasons_question':
    'Welche feineren Gründe stehen hinter jedem Grund? Zeilen ohne einen hatten am Tresen keinen.',
  'report.column.second_reason': 'Genauer',
  'failure.second_reason_not_known':
    'Dieser feinere Grund steht nicht auf der Liste des Ladens. Einen anderen wählen oder ihn beim Einrichten ergänzen.',
}
