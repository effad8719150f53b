/** Texts of where goods go that another ships. */
export const en = {
  'terms.title': 'Faulty goods and {{supplier}}',
  'terms.wants_goods': 'Wants them back: a customer never keeps them',
  'terms.credit': 'Credits of what a unit cost, once it has the goods',
  'terms.save': 'Keep this',
  'terms.saved': 'Kept.',
  'goods_to.title': 'Where the goods go',
  'goods_to.supplier': 'To {{supplier}}, for assessment and credit',
  'goods_to.third_party': 'To a third party, for assessment and credit',
  'goods_to.no_address':
    'No return address of {{supplier}} is known. The label carries the shop’s until somebody enters it.',
  'goods_to.label': 'The return label carries this address.',
  'goods_to.mixed': 'Other items come to the shop, so the label carries the shop’s address. Send these on from here.',
  'goods_to.several': 'Items go to different places, so the label carries the shop’s address. Send them on from here.',
  'goods_to.enter': 'Enter the return address',
  'goods_to.change': 'Change the return address',
  'goods_to.saved': 'Return address saved.',
  'goods_to.name': 'Name or department',
  'goods_to.street': 'Street and number',
  'goods_to.postcode': 'Postcode',
  'goods_to.city': 'Town',
  'goods_to.country': 'Country',
  'goods_to.save': 'Save',
  'goods_to.dropshipped': 'Another ships this product. Returns go to {{supplier}}.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'terms.title': 'Mangelhafte Ware und {{supplier}}',
  'terms.wants_goods': 'Will sie zurück: ein Kunde behält sie nie',
  'terms.credit': 'Schreibt vom Einkaufspreis gut, sobald die Ware da ist',
  'terms.save': 'Übernehmen',
  'terms.saved': 'Übernommen.',
  'goods_to.title': 'Wohin die Ware geht',
  'goods_to.supplier': 'An {{supplier}}, zur Prüfung und Gutschrift',
  'goods_to.third_party': 'An Dritte, zur Prüfung und Gutschrift',
  'goods_to.no_address':
    'Von {{supplier}} ist keine Rücksendeadresse bekannt. Bis sie eingetragen ist, steht auf dem Etikett die des Ladens.',
  'goods_to.label': 'Diese Adresse steht auf dem Rücksendeetikett.',
  'goods_to.mixed':
    'Andere Artikel kommen in den Laden, deshalb steht auf dem Etikett seine Adresse. Diese bitte von hier weitersenden.',
  'goods_to.several':
    'Die Artikel gehen an verschiedene Orte, deshalb steht auf dem Etikett die Adresse des Ladens. Bitte von hier weitersenden.',
  'goods_to.enter': 'Rücksendeadresse eintragen',
  'goods_to.change': 'Rücksendeadresse ändern',
  'goods_to.saved': 'Rücksendeadresse gespeichert.',
  'goods_to.name': 'Name oder Abteilung',
  'goods_to.street': 'Straße und Hausnummer',
  'goods_to.postcode': 'Postleitzahl',
  'goods_to.city': 'Ort',
  'goods_to.country': 'Land',
  'goods_to.save': 'Speichern',
  'goods_to.dropshipped': 'Diesen Artikel versendet ein anderer. Retouren gehen an {{supplier}}.',
}
