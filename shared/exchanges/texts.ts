/** Texts of exchanges: refusals, and what lists and papers say. */
export const en = {
  'failure.no_goods': 'Scan what the customer gets instead.',
  'failure.other_currency':
    'This sale was in {{currency}}. Goods are sold here in the shop’s own currency: refund it instead.',
  'failure.exchange_not_offered': 'The policy does not offer this here: {{outcome}}.',
  'failure.product_unknown': 'No product has the number {{product}}.',
  'failure.price_unknown':
    '{{product}} cannot be sold yet: its price, or the tax of its tax class, is not known. Set it under Products.',
  'failure.serial_needed': '{{product}}: scan a serial number for each one that goes out ({{count}}).',
  'failure.serial_not_here': 'Serial number {{serial}} is with a customer, or was scanned twice.',
  'failure.lot_needed': '{{product}}: say the lot that goes out.',
  'failure.lot_stopped': 'Lot {{lot}} is stopped. Take one of another lot.',
  'failure.payments_do_not_add_up': '{{owesMinor}} is to pay, {{paidMinor}} was said.',
  'failure.credit_not_found': 'This store credit is not known here.',
  'failure.exchange_changed': 'It is now {{owesMinor}} to pay and {{backMinor}} back. Look at it again, then confirm.',
  'failure.sold_goods_returned': 'Goods of {{sale}} came back already. Take that return back first.',
  'failure.nothing_owed': 'Nothing is owed on this exchange.',
  'failure.customer_owes':
    '{{owesMinor}} is still owed on the goods given ahead. Take the old goods back on the exchange.',
  'failure.claim_not_to_replace': 'Claim {{number}} was not decided as a replacement.',
  'failure.replacement_units': 'As many go out as come back: {{count}}.',
  'failure.charged_back':
    'Goods given ahead on this return were charged back. Take the old goods back first when they come.',
  'failure.due_day_past': 'The day the old goods are due must be after today.',
  'failure.no_money_ahead':
    '{{backMinor}} would go back before the goods do. Wait for the goods, or give goods of more value.',
  'exchange.kind.even': 'Same value',
  'exchange.kind.uneven': 'Other value',
  'exchange.kind.replacement': 'Replacement at no charge',
  'exchange.state.completed': 'Exchanged',
  'exchange.state.awaiting_goods': 'Waiting for the old goods',
  'exchange.state.charged_back': 'Charged back',
  'exchange.state.reversed': 'Reversed',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'failure.no_goods': 'Scannen Sie, was der Kunde dafür bekommt.',
  'failure.other_currency':
    'Dieser Verkauf war in {{currency}}. Hier wird nur in der eigenen Währung verkauft: bitte erstatten.',
  'failure.exchange_not_offered': 'Das bieten die Regeln hier nicht an: {{outcome}}.',
  'failure.product_unknown': 'Kein Artikel hat die Nummer {{product}}.',
  'failure.price_unknown':
    '{{product}} ist noch nicht verkäuflich: Preis oder Steuer der Steuerklasse fehlen. Unter Artikel eintragen.',
  'failure.serial_needed': '{{product}}: für jedes Stück die Seriennummer scannen ({{count}}).',
  'failure.serial_not_here': 'Seriennummer {{serial}} ist bei einem Kunden oder wurde zweimal gescannt.',
  'failure.lot_needed': '{{product}}: sagen Sie, aus welcher Charge.',
  'failure.lot_stopped': 'Charge {{lot}} ist gesperrt. Nehmen Sie ein Stück einer anderen.',
  'failure.payments_do_not_add_up': 'Zu zahlen sind {{owesMinor}}, gesagt wurden {{paidMinor}}.',
  'failure.credit_not_found': 'Dieses Guthaben ist hier nicht bekannt.',
  'failure.exchange_changed':
    'Jetzt sind {{owesMinor}} zu zahlen und {{backMinor}} gehen zurück. Bitte ansehen, dann bestätigen.',
  'failure.sold_goods_returned': 'Ware aus {{sale}} kam schon zurück. Nehmen Sie erst diese Rückgabe zurück.',
  'failure.nothing_owed': 'Bei diesem Umtausch ist nichts offen.',
  'failure.customer_owes':
    'Für vorab gegebene Ware sind noch {{owesMinor}} offen. Nehmen Sie die alte Ware beim Umtausch zurück.',
  'failure.claim_not_to_replace': 'Über {{number}} wurde nicht als Ersatz entschieden.',
  'failure.replacement_units': 'Es gehen so viele hinaus, wie zurückkommen: {{count}}.',
  'failure.charged_back':
    'Vorab gegebene Ware dieser Rückgabe wurde nachberechnet. Kommt die alte Ware doch, nehmen Sie zuerst diese zurück.',
  'failure.due_day_past': 'Die alte Ware muss nach heute fällig sein.',
  'failure.no_money_ahead':
    '{{backMinor}} gingen zurück, bevor die Ware da ist. Warten Sie darauf oder geben Sie Ware von höherem Wert.',
  'exchange.kind.even': 'Gleicher Wert',
  'exchange.kind.uneven': 'Anderer Wert',
  'exchange.kind.replacement': 'Ersatz ohne Aufpreis',
  'exchange.state.completed': 'Umgetauscht',
  'exchange.state.awaiting_goods': 'Alte Ware steht aus',
  'exchange.state.charged_back': 'Nachberechnet',
  'exchange.state.reversed': 'Storniert',
}
