/** Sentences that the desk puts on papers besides their frame. */
export const en = {
  'paper.next_cash_payout': 'You have been paid in cash.',
  'paper.next_card_payout': 'The amount goes back to your card. Your bank may take a few days.',
  'paper.next_transfer_payout': 'The amount goes to your bank account. Your bank may take a few days.',
  'paper.next_gift_card_payout': 'The amount is back on your gift card.',
  'paper.next_store_credit_payout': 'Your store credit can be used at once. Bring this paper.',
  'paper.next_other_payout': 'The amount goes back the way you paid.',
  'paper.next_gift': 'Your store credit: code {{code}}, worth {{balanceMinor}}. It can be used at once.',
  'paper.next_hand_in': 'We will look at your goods and tell you what happens next.',
  'paper.next_reversed': 'This takes back what was paid with settlement {{number}}.',
  'paper.shipping': 'Shipping',
  'paper.return_shipping': 'Return shipping',
  'paper.serial': 'Serial no. {{serial}}',
  'paper.instruction_pack': 'Put the goods with all their parts into a firm box.',
  'paper.instruction_label': 'Tape this label flat on the largest side.',
  'paper.instruction_proof': 'Keep the proof of posting.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'paper.next_cash_payout': 'Der Betrag wurde bar ausgezahlt.',
  'paper.next_card_payout': 'Der Betrag geht auf Ihre Karte zurück. Das kann bei Ihrer Bank einige Tage dauern.',
  'paper.next_transfer_payout': 'Der Betrag geht auf Ihr Konto. Das kann bei Ihrer Bank einige Tage dauern.',
  'paper.next_gift_card_payout': 'Der Betrag ist wieder auf Ihrer Geschenkkarte.',
  'paper.next_store_credit_payout': 'Ihr Guthaben gilt ab sofort. Bringen Sie dieses Papier mit.',
  'paper.next_other_payout': 'Der Betrag geht auf demselben Weg zurück.',
  'paper.next_gift': 'Ihr Guthaben: Code {{code}}, Wert {{balanceMinor}}. Es gilt ab sofort.',
  'paper.next_hand_in': 'Wir sehen uns Ihre Ware an und sagen Ihnen, wie es weitergeht.',
  'paper.next_reversed': 'Damit wird die Auszahlung der Abrechnung {{number}} zurückgenommen.',
  'paper.shipping': 'Versand',
  'paper.return_shipping': 'Rückversand',
  'paper.serial': 'Seriennr. {{serial}}',
  'paper.instruction_pack': 'Legen Sie die Ware mit allen Teilen in einen festen Karton.',
  'paper.instruction_label': 'Kleben Sie dieses Etikett glatt auf die größte Seite.',
  'paper.instruction_proof': 'Heben Sie den Einlieferungsbeleg auf.',
}
