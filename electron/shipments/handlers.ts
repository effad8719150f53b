import { advanceShipment } from './advance.ts'
import { importLabel } from './import-label.ts'
import { showLabel } from './label.ts'
import { readShipments } from './read.ts'
import { saveShipment } from './save.ts'

export const shipmentHandlers = {
  'shipments.save': saveShipment,
  'shipments.importLabel': importLabel,
  'shipments.advance': advanceShipment,
  'shipments.read': readShipments,
  'shipments.label': showLabel,
}
