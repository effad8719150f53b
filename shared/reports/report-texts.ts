/** What reports are called, what they answer, and their notes. */
export const en = {
  'report.month_at_a_glance': 'Month at a glance',
  'report.month_at_a_glance_question': 'How did the month go, beside the month before and the same month last year?',
  'report.products_by_returns': 'Products by returns',
  'report.products_by_returns_question':
    'Which products come back most, how often for what was sold of them, and what do they leave after returns?',
  'report.suppliers_by_returns': 'Suppliers by returns',
  'report.suppliers_by_returns_question':
    'Whose goods come back most, how often for what was sold of them, and what do they leave after returns?',
  'report.categories_by_returns': 'Categories by returns',
  'report.categories_by_returns_question':
    'Which kinds of goods come back most, how often for what was sold of them, and what do they leave after returns?',
  'report.lots_by_returns': 'Lots by returns',
  'report.lots_by_returns_question':
    'Which lots come back, and how often for what was sold of them? Goods without a lot are left out.',
  'report.customers_by_returns': 'Customers by returns',
  'report.customers_by_returns_question':
    'Who brings most back, and what share of what they bought? Sales without a customer are left out.',
  'report.reasons_claimed_and_found': 'Reasons claimed and found',
  'report.reasons_claimed_and_found_question': 'What did customers say, and what did the inspection find?',
  'report.cost_by_kind': 'Cost of returns by kind',
  'report.cost_by_kind_question':
    'What do returns cost, and what for? Fees kept and claims against carriers are below zero.',
  'report.net_cost': 'Net cost of returns',
  'report.net_cost_question': 'What do returns cost in the end, by product, supplier or reason?',
  'report.settlements_by_day': 'Settlements by day',
  'report.settlements_by_day_question': 'What was settled each day? Reversals count on their own day.',
  'report.payouts_by_tender': 'Payouts by tender and day',
  'report.payouts_by_tender_question': 'How was money paid out each day, and what isn’t confirmed yet?',
  'report.store_credit_liability': 'Store credit we owe',
  'report.store_credit_liability_question':
    'How much store credit was issued and redeemed each month, and how much is open?',
  'report.grades_and_dispositions': 'Grades and where goods went',
  'report.grades_and_dispositions_question':
    'Where did units go by their grade, what was that expected to bring, and what did it bring? As decided today, by the day of the first decision.',
  'report.waiting_goods': 'Goods that wait',
  'report.waiting_goods_question':
    'What was accepted and still waits for a decision or for it to be carried out, and how long?',
  'report.sla_open': 'Refunds by due day',
  'report.sla_open_question': 'Whose goods are here and not paid back yet, and when is that due?',
  'report.sla_breaches': 'Refunds in time and late',
  'report.sla_breaches_question':
    'How many of the refunds due each month were paid in time? What was late once stays late.',
  'report.overrides_by_person': 'Exceptions and approvals by person',
  'report.overrides_by_person_question':
    'Who made exceptions, who approved, and who paid out above the limit what they had authorized themselves?',
  'report.returns_list': 'List of returns',
  'report.returns_list_question': 'Every return authorized in these months, one a row.',
  'report.return_lines_list': 'List of return lines',
  'report.return_lines_list_question': 'Every line of the returns authorized in these months.',
  'report.settlements_list': 'List of settlements',
  'report.settlements_list_question': 'Every settlement of these months, and every reversal on its own day.',
  'report.credit_notes_list': 'List of credit note lines',
  'report.credit_notes_list_question': 'The lines of credit notes with net, tax and gross as given.',
  'report.store_credit_list': 'List of store credit events',
  'report.store_credit_list_question': 'What happened to store credit in these months, with the balance after it.',
  'report.units_without_cost': 'Units without a cost',
  'report.units_without_cost_question':
    'Which units came back whose cost isn’t known? Nothing is booked for their stock.',
  'report.as_of': 'Rates as of {{day}}: more of what was sold may still come back.',
  'report.cost_unknown_one':
    'The cost of one row isn’t known, because a unit cost is missing; the total leaves it out.',
  'report.cost_unknown_other':
    'The costs of {{count}} rows aren’t known, because unit costs are missing; the total leaves them out.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'report.month_at_a_glance': 'Monat auf einen Blick',
  'report.month_at_a_glance_question': 'Wie war der Monat, neben dem Vormonat und demselben Monat im Vorjahr?',
  'report.products_by_returns': 'Artikel nach Rückgaben',
  'report.products_by_returns_question':
    'Welche Artikel kommen am meisten zurück, wie oft gemessen am Verkauf, und was bleibt nach Rückgaben übrig?',
  'report.suppliers_by_returns': 'Lieferanten nach Rückgaben',
  'report.suppliers_by_returns_question':
    'Wessen Ware kommt am meisten zurück, wie oft gemessen am Verkauf, und was bleibt nach Rückgaben übrig?',
  'report.categories_by_returns': 'Warengruppen nach Rückgaben',
  'report.categories_by_returns_question':
    'Welche Warengruppen kommen am meisten zurück, wie oft gemessen am Verkauf, und was bleibt nach Rückgaben übrig?',
  'report.lots_by_returns': 'Chargen nach Rückgaben',
  'report.lots_by_returns_question':
    'Welche Chargen kommen zurück, und wie oft gemessen am Verkauf? Ware ohne Charge ist nicht enthalten.',
  'report.customers_by_returns': 'Kunden nach Rückgaben',
  'report.customers_by_returns_question':
    'Wer bringt am meisten zurück, und welchen Anteil des Gekauften? Verkäufe ohne Kunden sind nicht enthalten.',
  'report.reasons_claimed_and_found': 'Genannte und festgestellte Gründe',
  'report.reasons_claimed_and_found_question': 'Was haben Kunden gesagt, und was hat die Prüfung ergeben?',
  'report.cost_by_kind': 'Kosten der Rückgaben nach Art',
  'report.cost_by_kind_question':
    'Was kosten Rückgaben, und wofür? Einbehaltene Gebühren und Forderungen an Versanddienste zählen negativ.',
  'report.net_cost': 'Nettokosten der Rückgaben',
  'report.net_cost_question': 'Was kosten Rückgaben am Ende, nach Artikel, Lieferant oder Grund?',
  'report.settlements_by_day': 'Abrechnungen nach Tag',
  'report.settlements_by_day_question': 'Was wurde an jedem Tag abgerechnet? Stornos zählen an ihrem eigenen Tag.',
  'report.payouts_by_tender': 'Auszahlungen nach Zahlungsart und Tag',
  'report.payouts_by_tender_question': 'Wie wurde an jedem Tag ausgezahlt, und was ist noch nicht bestätigt?',
  'report.store_credit_liability': 'Offenes Guthaben',
  'report.store_credit_liability_question':
    'Wie viel Guthaben wurde jeden Monat ausgegeben und eingelöst, und wie viel ist offen?',
  'report.grades_and_dispositions': 'Zustände und Verbleib',
  'report.grades_and_dispositions_question':
    'Wohin gingen Stücke nach ihrem Zustand, was sollte das bringen, und was hat es gebracht? Nach heutiger Entscheidung, am Tag der ersten.',
  'report.waiting_goods': 'Wartende Ware',
  'report.waiting_goods_question':
    'Was wurde angenommen und wartet noch auf eine Entscheidung oder deren Ausführung, und wie lange?',
  'report.sla_open': 'Erstattungen nach Fälligkeit',
  'report.sla_open_question': 'Wessen Ware ist da und noch nicht erstattet, und wann ist das fällig?',
  'report.sla_breaches': 'Erstattungen pünktlich und verspätet',
  'report.sla_breaches_question':
    'Wie viele der fälligen Erstattungen wurden pünktlich gezahlt? Was einmal zu spät war, bleibt es.',
  'report.overrides_by_person': 'Ausnahmen und Freigaben nach Person',
  'report.overrides_by_person_question':
    'Wer hat Ausnahmen gemacht, wer freigegeben, und wer über der Grenze ausgezahlt, was er selbst bewilligt hat?',
  'report.returns_list': 'Liste der Rückgaben',
  'report.returns_list_question': 'Jede in diesen Monaten bewilligte Rückgabe, eine je Zeile.',
  'report.return_lines_list': 'Liste der Rückgabepositionen',
  'report.return_lines_list_question': 'Jede Position der in diesen Monaten bewilligten Rückgaben.',
  'report.settlements_list': 'Liste der Abrechnungen',
  'report.settlements_list_question': 'Jede Abrechnung dieser Monate, und jedes Storno an seinem eigenen Tag.',
  'report.credit_notes_list': 'Liste der Gutschriftpositionen',
  'report.credit_notes_list_question': 'Die Positionen der Gutschriften mit Netto, Steuer und Brutto wie gegeben.',
  'report.store_credit_list': 'Liste der Guthabenbewegungen',
  'report.store_credit_list_question': 'Was mit Guthaben in diesen Monaten geschah, mit dem Stand danach.',
  'report.units_without_cost': 'Stücke ohne Einstandspreis',
  'report.units_without_cost_question':
    'Welche Stücke kamen zurück, deren Einstandspreis fehlt? Für ihren Bestand wird nichts gebucht.',
  'report.as_of': 'Quoten mit Stand {{day}}: Vom Verkauften kann noch mehr zurückkommen.',
  'report.cost_unknown_one':
    'Die Kosten einer Zeile sind unbekannt, weil ein Einstandspreis fehlt; die Summe enthält sie nicht.',
  'report.cost_unknown_other':
    'Die Kosten von {{count}} Zeilen sind unbekannt, weil Einstandspreise fehlen; die Summe enthält sie nicht.',
}
