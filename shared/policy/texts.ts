import * as conditions from './condition-texts.ts'
import * as details from './detail-texts.ts'
import * as effectSettings from './effect-setting-texts.ts'
import * as settings from './setting-texts.ts'

/** Texts of policy rules: what they say of themselves and what they find. */
export const en = {
  'policy.return_window.rule_sale_one': 'Returns within {{count}} day of the sale',
  'policy.return_window.rule_sale_other': 'Returns within {{count}} days of the sale',
  'policy.return_window.rule_fulfilment_one': 'Returns within {{count}} day of dispatch',
  'policy.return_window.rule_fulfilment_other': 'Returns within {{count}} days of dispatch',
  'policy.return_window.rule_delivery_one': 'Returns within {{count}} day of delivery',
  'policy.return_window.rule_delivery_other': 'Returns within {{count}} days of delivery',
  'policy.return_window.rule_last_delivery_one': 'Returns within {{count}} day of the last delivery',
  'policy.return_window.rule_last_delivery_other': 'Returns within {{count}} days of the last delivery',
  'policy.return_window.within_sale_one': 'Within {{count}} day of the sale (day {{dayNumber}}, until {{untilDay}}).',
  'policy.return_window.within_sale_other':
    'Within {{count}} days of the sale (day {{dayNumber}}, until {{untilDay}}).',
  'policy.return_window.within_fulfilment_one':
    'Within {{count}} day of dispatch (day {{dayNumber}}, until {{untilDay}}).',
  'policy.return_window.within_fulfilment_other':
    'Within {{count}} days of dispatch (day {{dayNumber}}, until {{untilDay}}).',
  'policy.return_window.within_delivery_one':
    'Within {{count}} day of delivery (day {{dayNumber}}, until {{untilDay}}).',
  'policy.return_window.within_delivery_other':
    'Within {{count}} days of delivery (day {{dayNumber}}, until {{untilDay}}).',
  'policy.return_window.within_last_delivery_one':
    'Within {{count}} day of the last delivery (day {{dayNumber}}, until {{untilDay}}).',
  'policy.return_window.within_last_delivery_other':
    'Within {{count}} days of the last delivery (day {{dayNumber}}, until {{untilDay}}).',
  'policy.return_window.estimated_fulfilment_one':
    'Within {{count}} day of dispatch (day {{dayNumber}}, until {{untilDay}}; {{anchorDay}} is estimated).',
  'policy.return_window.estimated_fulfilment_other':
    'Within {{count}} days of dispatch (day {{dayNumber}}, until {{untilDay}}; {{anchorDay}} is estimated).',
  'policy.return_window.estimated_delivery_one':
    'Within {{count}} day of delivery (day {{dayNumber}}, until {{untilDay}}; {{anchorDay}} is estimated).',
  'policy.return_window.estimated_delivery_other':
    'Within {{count}} days of delivery (day {{dayNumber}}, until {{untilDay}}; {{anchorDay}} is estimated).',
  'policy.return_window.estimated_last_delivery_one':
    'Within {{count}} day of the last delivery (day {{dayNumber}}, until {{untilDay}}; {{anchorDay}} is estimated).',
  'policy.return_window.estimated_last_delivery_other':
    'Within {{count}} days of the last delivery (day {{dayNumber}}, until {{untilDay}}; {{anchorDay}} is estimated).',
  'policy.return_window.over_sale_one':
    'The window of {{count}} day from the sale ended on {{untilDay}} (asked on day {{dayNumber}}).',
  'policy.return_window.over_sale_other':
    'The window of {{count}} days from the sale ended on {{untilDay}} (asked on day {{dayNumber}}).',
  'policy.return_window.over_fulfilment_one':
    'The window of {{count}} day from dispatch ended on {{untilDay}} (asked on day {{dayNumber}}).',
  'policy.return_window.over_fulfilment_other':
    'The window of {{count}} days from dispatch ended on {{untilDay}} (asked on day {{dayNumber}}).',
  'policy.return_window.over_delivery_one':
    'The window of {{count}} day from delivery ended on {{untilDay}} (asked on day {{dayNumber}}).',
  'policy.return_window.over_delivery_other':
    'The window of {{count}} days from delivery ended on {{untilDay}} (asked on day {{dayNumber}}).',
  'policy.return_window.over_last_delivery_one':
    'The window of {{count}} day from the last delivery ended on {{untilDay}} (asked on day {{dayNumber}}).',
  'policy.return_window.over_last_delivery_other':
    'The window of {{count}} days from the last delivery ended on {{untilDay}} (asked on day {{dayNumber}}).',
  'policy.return_window.season': 'Bought in the season: returns until {{untilDay}}.',
  'policy.final_sale.rule': 'Final sale items do not come back, unless something is wrong with them',
  'policy.final_sale.denied': 'Final sale: this item was sold without return.',
  'policy.final_sale.fault': 'Final sale, but the item is not as it should be.',
  'policy.restocking_fee.rule_percent': 'Restocking fee of {{percentMilli}}',
  'policy.restocking_fee.rule_amount': 'Restocking fee of {{amountMinor}} per item',
  'policy.restocking_fee.charged_percent': 'A restocking fee of {{percentMilli}} applies.',
  'policy.restocking_fee.charged_amount': 'A restocking fee of {{amountMinor}} per item applies.',
  'policy.restocking_fee.if_opened_percent': 'If it was opened, a restocking fee of {{percentMilli}} applies.',
  'policy.restocking_fee.if_opened_amount': 'If it was opened, a restocking fee of {{amountMinor}} per item applies.',
  'policy.restocking_fee.sealed': 'Still sealed: no restocking fee.',
  'policy.restocking_fee.waived': 'Not the customer’s fault: no restocking fee.',
  'policy.deduction_by_grade.rule': 'Less money back for items in worse condition',
  'policy.deduction_by_grade.charged': 'Grade {{grade}}: {{percentMilli}} less for its condition.',
  'policy.return_shipping.rule': 'Who pays for the way back depends on whose fault it is',
  'policy.return_shipping.rule_fee': 'The way back costs the customer {{feeMinor}}, unless it is our fault',
  'policy.return_shipping.shop': 'We pay for the way back.',
  'policy.return_shipping.customer': 'The customer pays for the way back.',
  'policy.return_shipping.fee': 'The way back costs {{feeMinor}}, once for this return.',
  'policy.outbound_shipping.never': 'The shipping paid is not refunded.',
  'policy.outbound_shipping.full_return_only': 'The shipping paid is refunded when everything comes back.',
  'policy.outbound_shipping.pro_rata': 'The shipping paid is refunded in part, by value.',
  'policy.outbound_shipping.always': 'The shipping paid is refunded.',
  'policy.evidence.rule': 'The customer has to show: {{kinds}}',
  'policy.evidence.complete': 'Everything we need was shown.',
  'policy.evidence.missing_receipt': 'The receipt is still needed.',
  'policy.evidence.missing_photo': 'A photo is still needed.',
  'policy.evidence.missing_packaging': 'The packaging is still needed.',
  'policy.evidence.missing_serial_number': 'The serial number is still needed.',
  'policy.evidence.missing_identity': 'Proof of identity is still needed.',
  'policy.approval_above.rule': 'Counter staff ask above {{limitMinor}}',
  'policy.approval_above.above': '{{returnMinor}} is above the limit of {{limitMinor}}: a second person approves.',
  'policy.hygiene_seal.rule': 'Hygiene items only with the seal intact',
  'policy.hygiene_seal.opened': 'Hygiene item with a broken seal: it can’t come back.',
  'policy.hygiene_seal.sealed': 'Hygiene item, seal intact.',
  'policy.hygiene_seal.only_sealed': 'Hygiene item: only with the seal intact.',
  'policy.blocked_customer.rule_needs_approval': 'Blocked customers need an approval',
  'policy.blocked_customer.rule_deny': 'No returns for blocked customers',
  'policy.blocked_customer.blocked': 'This customer has been blocked since {{sinceDay}}.',
  'policy.eu_distance_withdrawal.rule': 'Right of withdrawal: 14 days from the last delivery (EU, distance sales)',
  'policy.eu_distance_withdrawal.within':
    'Right of withdrawal: 14 days from delivery (day {{dayNumber}}, until {{untilDay}}).',
  'policy.eu_distance_withdrawal.estimated':
    'Right of withdrawal: 14 days from delivery (day {{dayNumber}}, until {{untilDay}}; {{anchorDay}} is estimated).',
  'policy.eu_legal_guarantee.rule_one': 'Legal guarantee: {{count}} year from delivery (EU)',
  'policy.eu_legal_guarantee.rule_other': 'Legal guarantee: {{count}} years from delivery (EU)',
  'policy.eu_legal_guarantee.within_one':
    'Legal guarantee: {{count}} year from delivery (until {{untilDay}}). Repair or replacement first.',
  'policy.eu_legal_guarantee.within_other':
    'Legal guarantee: {{count}} years from delivery (until {{untilDay}}). Repair or replacement first.',
  'policy.eu_legal_guarantee.estimated_one':
    'Legal guarantee: {{count}} year from delivery (until {{untilDay}}; {{anchorDay}} is estimated). Repair or replacement first.',
  'policy.eu_legal_guarantee.estimated_other':
    'Legal guarantee: {{count}} years from delivery (until {{untilDay}}; {{anchorDay}} is estimated). Repair or replacement first.',
  'policy.not_applicable.statutory_right': 'Not applicable: statutory right.',
  ...settings.en,
  ...effectSettings.en,
  ...details.en,
  ...conditions.en,
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'policy.return_window.rule_sale_one': 'Rückgabe bis {{count}} Tag nach dem Kauf',
  'policy.return_window.rule_sale_other': 'Rückgabe bis {{count}} Tage nach dem Kauf',
  'policy.return_window.rule_fulfilment_one': 'Rückgabe bis {{count}} Tag nach dem Versand',
  'policy.return_window.rule_fulfilment_other': 'Rückgabe bis {{count}} Tage nach dem Versand',
  'policy.return_window.rule_delivery_one': 'Rückgabe bis {{count}} Tag nach der Lieferung',
  'policy.return_window.rule_delivery_other': 'Rückgabe bis {{count}} Tage nach der Lieferung',
  'policy.return_window.rule_last_delivery_one': 'Rückgabe bis {{count}} Tag nach der letzten Lieferung',
  'policy.return_window.rule_last_delivery_other': 'Rückgabe bis {{count}} Tage nach der letzten Lieferung',
  'policy.return_window.within_sale_one':
    'Innerhalb von {{count}} Tag nach dem Kauf (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.return_window.within_sale_other':
    'Innerhalb von {{count}} Tagen nach dem Kauf (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.return_window.within_fulfilment_one':
    'Innerhalb von {{count}} Tag nach dem Versand (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.return_window.within_fulfilment_other':
    'Innerhalb von {{count}} Tagen nach dem Versand (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.return_window.within_delivery_one':
    'Innerhalb von {{count}} Tag nach der Lieferung (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.return_window.within_delivery_other':
    'Innerhalb von {{count}} Tagen nach der Lieferung (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.return_window.within_last_delivery_one':
    'Innerhalb von {{count}} Tag nach der letzten Lieferung (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.return_window.within_last_delivery_other':
    'Innerhalb von {{count}} Tagen nach der letzten Lieferung (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.return_window.estimated_fulfilment_one':
    'Innerhalb von {{count}} Tag nach dem Versand (Tag {{dayNumber}}, bis {{untilDay}}; {{anchorDay}} ist geschätzt).',
  'policy.return_window.estimated_fulfilment_other':
    'Innerhalb von {{count}} Tagen nach dem Versand (Tag {{dayNumber}}, bis {{untilDay}}; {{anchorDay}} ist geschätzt).',
  'policy.return_window.estimated_delivery_one':
    'Innerhalb von {{count}} Tag nach der Lieferung (Tag {{dayNumber}}, bis {{untilDay}}; {{anchorDay}} ist geschätzt).',
  'policy.return_window.estimated_delivery_other':
    'Innerhalb von {{count}} Tagen nach der Lieferung (Tag {{dayNumber}}, bis {{untilDay}}; {{anchorDay}} ist geschätzt).',
  'policy.return_window.estimated_last_delivery_one':
    'Innerhalb von {{count}} Tag nach der letzten Lieferung (Tag {{dayNumber}}, bis {{untilDay}}; {{anchorDay}} ist geschätzt).',
  'policy.return_window.estimated_last_delivery_other':
    'Innerhalb von {{count}} Tagen nach der letzten Lieferung (Tag {{dayNumber}}, bis {{untilDay}}; {{anchorDay}} ist geschätzt).',
  'policy.return_window.over_sale_one':
    'Die Frist von {{count}} Tag nach dem Kauf endete am {{untilDay}} (Anfrage an Tag {{dayNumber}}).',
  'policy.return_window.over_sale_other':
    'Die Frist von {{count}} Tagen nach dem Kauf endete am {{untilDay}} (Anfrage an Tag {{dayNumber}}).',
  'policy.return_window.over_fulfilment_one':
    'Die Frist von {{count}} Tag nach dem Versand endete am {{untilDay}} (Anfrage an Tag {{dayNumber}}).',
  'policy.return_window.over_fulfilment_other':
    'Die Frist von {{count}} Tagen nach dem Versand endete am {{untilDay}} (Anfrage an Tag {{dayNumber}}).',
  'policy.return_window.over_delivery_one':
    'Die Frist von {{count}} Tag nach der Lieferung endete am {{untilDay}} (Anfrage an Tag {{dayNumber}}).',
  'policy.return_window.over_delivery_other':
    'Die Frist von {{count}} Tagen nach der Lieferung endete am {{untilDay}} (Anfrage an Tag {{dayNumber}}).',
  'policy.return_window.over_last_delivery_one':
    'Die Frist von {{count}} Tag nach der letzten Lieferung endete am {{untilDay}} (Anfrage an Tag {{dayNumber}}).',
  'policy.return_window.over_last_delivery_other':
    'Die Frist von {{count}} Tagen nach der letzten Lieferung endete am {{untilDay}} (Anfrage an Tag {{dayNumber}}).',
  'policy.return_window.season': 'In der Saison gekauft: Rückgabe bis {{untilDay}}.',
  'policy.final_sale.rule': 'Vom Umtausch ausgeschlossene Artikel nur bei Mängeln',
  'policy.final_sale.denied': 'Dieser Artikel ist vom Umtausch ausgeschlossen.',
  'policy.final_sale.fault': 'Vom Umtausch ausgeschlossen, aber der Artikel ist nicht in Ordnung.',
  'policy.restocking_fee.rule_percent': 'Rücknahmegebühr von {{percentMilli}}',
  'policy.restocking_fee.rule_amount': 'Rücknahmegebühr von {{amountMinor}} je Stück',
  'policy.restocking_fee.charged_percent': 'Es fällt eine Rücknahmegebühr von {{percentMilli}} an.',
  'policy.restocking_fee.charged_amount': 'Es fällt eine Rücknahmegebühr von {{amountMinor}} je Stück an.',
  'policy.restocking_fee.if_opened_percent': 'Falls geöffnet, fällt eine Rücknahmegebühr von {{percentMilli}} an.',
  'policy.restocking_fee.if_opened_amount':
    'Falls geöffnet, fällt eine Rücknahmegebühr von {{amountMinor}} je Stück an.',
  'policy.restocking_fee.sealed': 'Noch versiegelt: keine Rücknahmegebühr.',
  'policy.restocking_fee.waived': 'Nicht vom Kunden verschuldet: keine Rücknahmegebühr.',
  'policy.deduction_by_grade.rule': 'Weniger Geld zurück bei schlechterem Zustand',
  'policy.deduction_by_grade.charged': 'Zustand {{grade}}: {{percentMilli}} Wertminderung.',
  'policy.return_shipping.rule': 'Wer den Rückversand zahlt, hängt vom Verschulden ab',
  'policy.return_shipping.rule_fee': 'Der Rückversand kostet den Kunden {{feeMinor}}, außer bei unserem Fehler',
  'policy.return_shipping.shop': 'Den Rückversand zahlen wir.',
  'policy.return_shipping.customer': 'Den Rückversand zahlt der Kunde.',
  'policy.return_shipping.fee': 'Der Rückversand kostet {{feeMinor}}, einmal je Rückgabe.',
  'policy.outbound_shipping.never': 'Die Versandkosten werden nicht erstattet.',
  'policy.outbound_shipping.full_return_only': 'Die Versandkosten werden erstattet, wenn alles zurückkommt.',
  'policy.outbound_shipping.pro_rata': 'Die Versandkosten werden anteilig nach Wert erstattet.',
  'policy.outbound_shipping.always': 'Die Versandkosten werden erstattet.',
  'policy.evidence.rule': 'Der Kunde muss vorlegen: {{kinds}}',
  'policy.evidence.complete': 'Alles Nötige liegt vor.',
  'policy.evidence.missing_receipt': 'Der Kassenbeleg fehlt noch.',
  'policy.evidence.missing_photo': 'Ein Foto fehlt noch.',
  'policy.evidence.missing_packaging': 'Die Verpackung fehlt noch.',
  'policy.evidence.missing_serial_number': 'Die Seriennummer fehlt noch.',
  'policy.evidence.missing_identity': 'Ein Ausweis muss noch vorgelegt werden.',
  'policy.approval_above.rule': 'Ab mehr als {{limitMinor}} gibt eine zweite Person frei',
  'policy.approval_above.above':
    '{{returnMinor}} liegt über der Grenze von {{limitMinor}}: eine zweite Person gibt frei.',
  'policy.hygiene_seal.rule': 'Hygieneartikel nur mit unversehrtem Siegel',
  'policy.hygiene_seal.opened': 'Hygieneartikel mit gebrochenem Siegel: Rückgabe nicht möglich.',
  'policy.hygiene_seal.sealed': 'Hygieneartikel, Siegel unversehrt.',
  'policy.hygiene_seal.only_sealed': 'Hygieneartikel: nur mit unversehrtem Siegel.',
  'policy.blocked_customer.rule_needs_approval': 'Gesperrte Kunden brauchen eine Freigabe',
  'policy.blocked_customer.rule_deny': 'Keine Rückgabe für gesperrte Kunden',
  'policy.blocked_customer.blocked': 'Dieser Kunde ist seit {{sinceDay}} gesperrt.',
  'policy.eu_distance_withdrawal.rule': 'Widerrufsrecht: 14 Tage ab der letzten Lieferung (EU, Fernabsatz)',
  'policy.eu_distance_withdrawal.within': 'Widerrufsrecht: 14 Tage ab Lieferung (Tag {{dayNumber}}, bis {{untilDay}}).',
  'policy.eu_distance_withdrawal.estimated':
    'Widerrufsrecht: 14 Tage ab Lieferung (Tag {{dayNumber}}, bis {{untilDay}}; {{anchorDay}} ist geschätzt).',
  'policy.eu_legal_guarantee.rule_one': 'Gewährleistung: {{count}} Jahr ab Lieferung (EU)',
  'policy.eu_legal_guarantee.rule_other': 'Gewährleistung: {{count}} Jahre ab Lieferung (EU)',
  'policy.eu_legal_guarantee.within_one':
    'Gewährleistung: {{count}} Jahr ab Lieferung (bis {{untilDay}}). Zuerst Reparatur oder Ersatz.',
  'policy.eu_legal_guarantee.within_other':
    'Gewährleistung: {{count}} Jahre ab Lieferung (bis {{untilDay}}). Zuerst Reparatur oder Ersatz.',
  'policy.eu_legal_guarantee.estimated_one':
    'Gewährleistung: {{count}} Jahr ab Lieferung (bis {{untilDay}}; {{anchorDay}} ist geschätzt). Zuerst Reparatur oder Ersatz.',
  'policy.eu_legal_guarantee.estimated_other':
    'Gewährleistung: {{count}} Jahre ab Lieferung (bis {{untilDay}}; {{anchorDay}} ist geschätzt). Zuerst Reparatur oder Ersatz.',
  'policy.not_applicable.statutory_right': 'Gilt nicht: gesetzlicher Anspruch.',
  ...settings.de,
  ...effectSettings.de,
  ...details.de,
  ...conditions.de,
}
