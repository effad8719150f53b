/** Texts of the ways to a printer, of what stops it, and of what was found on the machine. */
export const en = {
  'paper.carrier_label': 'Carrier’s label',
  'paper.drawer': 'Cash drawer',
  'printer_state.paused': 'Paused',
  'printer.paused': 'paused',
  'print_reason.ribbon_out': 'The printer needs a ribbon.',
  'print_reason.paused_there': 'The printer was paused at its own buttons.',
  'print_reason.cutter_fault': 'The printer’s cutter is jammed.',
  'print_reason.too_hot': 'The printer is too hot and has to cool down.',
  'print_reason.head_worn': 'The print head is worn. Order a new one.',
  'print_reason.head_dirty': 'The print head wants cleaning.',
  'print_reason.needs_calibrating': 'The printer wants to be calibrated to its labels.',
  'print_reason.web_server_there':
    'A web server answers at this address, not a printer. Printers take raw data, mostly on port 9100.',
  'print_reason.other_service_there':
    'Another program answers at this address, not a printer. Printers take raw data, mostly on port 9100.',
  'print_reason.needs_attention': 'The printer says nothing. Does it need paper, or is its head open?',
  'print_reason.unplugged': 'The printer isn’t there. Is it plugged in and switched on?',
  'print_reason.no_permission':
    'This person of the machine may not use the printer. On Linux, add them to the group “lp” or “dialout”.',
  'print_reason.busy': 'Another program is using the printer.',
  'print_reason.not_a_printer': 'What is at this address is no printer.',
  'print_reason.module_missing':
    'The package for this kind of printer isn’t installed here: “serialport” for serial ports, “koffi” for Windows.',
  'print_reason.queue_missing': 'The system has no queue of this name.',
  'print_reason.queue_closed': 'The system’s queue takes no jobs. Let it accept jobs again.',
  'print_reason.spooler_missing': 'This system has no print queues: its program “lp” is missing.',
  'print_reason.queue_refused': 'The system’s queue broke off while it was given this.',
  'print_reason.queue_silent': 'The system’s queue did not answer.',
  'failure.queue_holds_it':
    'The queue {{queue}} still holds this paper and may print it yet. Take it out of the queue first.',
  'failure.web_server_there':
    'At {{address}} a web server answers, not a printer. Printers take raw data, mostly on port 9100.',
  'failure.other_service_there':
    'At {{address}} another program answers, not a printer. Printers take raw data, mostly on port 9100.',
  'failure.not_printed_yet': 'This test has not come out yet.',
  'failure.drawer_not_again': 'A drawer is opened anew, not again.',
  'failure.not_a_test': 'This is not a test print of this printer.',
  'failure.no_drawer': 'No receipt printer has a cash drawer.',
  'printers.transport_usb': 'USB, on Linux',
  'printers.transport_serial': 'Serial port or Bluetooth',
  'printers.transport_queue': 'A queue of this system',
  'printers.kind_usb': 'USB, {{address}}',
  'printers.kind_serial': 'Serial port, {{address}}',
  'printers.kind_queue': 'System queue {{address}}',
  'printers.address_hint_usb': 'For example /dev/usb/lp0.',
  'printers.address_hint_serial': 'For example /dev/ttyUSB0@9600, /dev/rfcomm0 or COM3@19200,rtscts.',
  'printers.address_hint_queue': 'The queue’s name as the system knows it. It must pass raw data on.',
  'printers.pause': 'Pause',
  'printers.resume': 'Go on',
  'printers.open_drawer': 'Open the drawer',
  'printers.drawer_asked': 'The drawer opens.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'paper.carrier_label': 'Versandetikett',
  'paper.drawer': 'Kassenlade',
  'printer_state.paused': 'Angehalten',
  'printer.paused': 'angehalten',
  'print_reason.ribbon_out': 'Der Drucker braucht Farbband.',
  'print_reason.paused_there': 'Der Drucker wurde an seinen Tasten angehalten.',
  'print_reason.cutter_fault': 'Das Messer des Druckers klemmt.',
  'print_reason.too_hot': 'Der Drucker ist zu heiß und muss abkühlen.',
  'print_reason.head_worn': 'Der Druckkopf ist abgenutzt. Bestellen Sie einen neuen.',
  'print_reason.head_dirty': 'Der Druckkopf muss gereinigt werden.',
  'print_reason.needs_calibrating': 'Der Drucker muss auf seine Etiketten eingemessen werden.',
  'print_reason.web_server_there':
    'Unter dieser Adresse antwortet ein Webserver, kein Drucker. Drucker nehmen Rohdaten an, meist auf Port 9100.',
  'print_reason.other_service_there':
    'Unter dieser Adresse antwortet ein anderes Programm, kein Drucker. Drucker nehmen Rohdaten an, meist auf Port 9100.',
  'print_reason.needs_attention': 'Der Drucker sagt nichts. Fehlt Papier, oder ist sein Kopf offen?',
  'print_reason.unplugged': 'Der Drucker ist nicht da. Ist er eingesteckt und eingeschaltet?',
  'print_reason.no_permission':
    'Dieser Benutzer des Rechners darf den Drucker nicht benutzen. Unter Linux gehört er in die Gruppe „lp“ oder „dialout“.',
  'print_reason.busy': 'Ein anderes Programm benutzt den Drucker.',
  'print_reason.not_a_printer': 'Unter dieser Adresse ist kein Drucker.',
  'print_reason.module_missing':
    'Das Paket für diese Art Drucker fehlt hier: „serialport“ für serielle Anschlüsse, „koffi“ für Windows.',
  'print_reason.queue_missing': 'Das System hat keine Warteschlange dieses Namens.',
  'print_reason.queue_closed':
    'Die Warteschlange des Systems nimmt nichts an. Lassen Sie sie wieder Aufträge annehmen.',
  'print_reason.spooler_missing': 'Dieses System hat keine Warteschlangen: Sein Programm „lp“ fehlt.',
  'print_reason.queue_refused': 'Die Warteschlange des Systems brach beim Annehmen ab.',
  'print_reason.queue_silent': 'Die Warteschlange des Systems antwortete nicht.',
  'failure.queue_holds_it':
    'Die Warteschlange {{queue}} hat dieses Papier noch und druckt es vielleicht. Nehmen Sie es zuerst dort heraus.',
  'failure.web_server_there':
    'Unter {{address}} antwortet ein Webserver, kein Drucker. Drucker nehmen Rohdaten an, meist auf Port 9100.',
  'failure.other_service_there':
    'Unter {{address}} antwortet ein anderes Programm, kein Drucker. Drucker nehmen Rohdaten an, meist auf Port 9100.',
  'failure.not_printed_yet': 'Dieser Test ist noch nicht herausgekommen.',
  'failure.drawer_not_again': 'Eine Lade wird neu geöffnet, nicht nochmals.',
  'failure.not_a_test': 'Das ist kein Testdruck dieses Druckers.',
  'failure.no_drawer': 'An keinem Bondrucker hängt eine Kassenlade.',
  'printers.transport_usb': 'USB, unter Linux',
  'printers.transport_serial': 'Serieller Anschluss oder Bluetooth',
  'printers.transport_queue': 'Eine Warteschlange des Systems',
  'printers.kind_usb': 'USB, {{address}}',
  'printers.kind_serial': 'Serieller Anschluss, {{address}}',
  'printers.kind_queue': 'Warteschlange {{address}}',
  'printers.address_hint_usb': 'Zum Beispiel /dev/usb/lp0.',
  'printers.address_hint_serial': 'Zum Beispiel /dev/ttyUSB0@9600, /dev/rfcomm0 oder COM3@19200,rtscts.',
  'printers.address_hint_queue': 'Der Name, unter dem das System sie kennt. Sie muss Rohdaten durchreichen.',
  'printers.pause': 'Anhalten',
  'printers.resume': 'Weiter',
  'printers.open_drawer': 'Lade öffnen',
  'printers.drawer_asked': 'Die Lade geht auf.',
}
