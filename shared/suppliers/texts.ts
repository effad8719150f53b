/** Texts of where goods go that another ships. */
export const en = {
  'terms.title': 'Faulty goods and {{supplier}}',
  'terms.wants_goods': 'Wants them back: a customer never keeps them',
  'terms.credit': 'Credits of what a unit cost, once it has the goods',
  'terms.save': 'Save the terms',
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
  'assessed.by': 'Assessed by',
  'assessed.receive': 'All arrived at {{name}}',
  'assessed.reference': 'Their reference',
  'assessed.here': 'Empty: graded here',
  'assessed.said': 'Assessed by {{name}}',
  'assessed.said_ref': 'Assessed by {{name}}, ref {{reference}}',
  'failure.goods_come_here': 'These goods come to the shop. Count and grade them here, without an assessor.',
  'failure.unasked_not_elsewhere':
    'An item nobody asked for is counted when it is in the shop. Count the awaited goods alone.',
  'failure.assessor_needed':
    'A reference needs the name of who assessed the goods. Enter it, or leave the reference out.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'terms.title': 'Mangelhafte Ware und {{supplier}}',
  'terms.wants_goods': 'Will sie zurück: ein Kunde behält sie nie',
  'terms.credit': 'Schreibt vom Einkaufspreis gut, sobald die Ware da ist',
  'terms.save': 'Bedingungen speichern',
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
  'assessed.by': 'Geprüft von',
  'assessed.receive': 'Alles bei {{name}} angekommen',
  'assessed.reference': 'Deren Zeichen',
  'assessed.here': 'Leer: hier bewertet',
  'assessed.said': 'Geprüft von {{name}}',
  'assessed.said_ref': 'Geprüft von {{name}}, Zeichen {{reference}}',
  'failure.goods_come_here': 'Diese Ware kommt in den Laden. Bitte hier zählen und bewerten, ohne fremde Prüfung.',
  'failure.unasked_not_elsewhere':
    'Ware, die niemand angemeldet hat, wird gezählt, wenn sie im Laden ist. Bitte nur die erwartete Ware zählen.',
  'failure.assessor_needed':
    'Zu einem Zeichen gehört, wer die Ware geprüft hat. Bitte den Namen eintragen oder das Zeichen weglassen.',
}
