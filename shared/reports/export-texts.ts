/** Texts of reports as files. */
export const en = {
  'failure.export_too_long_for_pdf':
    'That is {{rows}} rows; a PDF holds {{most}}. Choose a shorter period, or take it as CSV.',
  'export.page': 'Page {{page}} of {{pages}}',
  'export.demo': 'Demo shop, invented figures',
  'export.made': 'Made',
  'export.period': 'Period',
  'export.from_until': '{{from}} to {{until}}',
  'export.total': 'Total',
  'export.empty': 'Nothing in this report for what was asked.',
  'export.others': 'Others',
  'export.none': 'Not given',
  'export.by': '{{value}} by {{by}}',
  'export.by_and_stack': '{{value}} by {{by}} and {{stack}}',
  'export.tax_number': 'Tax number {{number}}',
  'export.and_others_one': 'and one other',
  'export.and_others_other': 'and {{count}} others',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'failure.export_too_long_for_pdf':
    'Das sind {{rows}} Zeilen; ein PDF fasst {{most}}. Wählen Sie einen kürzeren Zeitraum, oder nehmen Sie CSV.',
  'export.page': 'Seite {{page}} von {{pages}}',
  'export.demo': 'Vorführladen, erfundene Zahlen',
  'export.made': 'Erstellt',
  'export.period': 'Zeitraum',
  'export.from_until': '{{from}} bis {{until}}',
  'export.total': 'Summe',
  'export.empty': 'Dazu hat dieser Bericht nichts.',
  'export.others': 'Übrige',
  'export.none': 'Ohne Angabe',
  'export.by': '{{value}} nach {{by}}',
  'export.by_and_stack': '{{value}} nach {{by}} und {{stack}}',
  'export.tax_number': 'Steuernummer {{number}}',
  'export.and_others_one': 'und ein weiteres',
  'export.and_others_other': 'und {{count}} weitere',
}
