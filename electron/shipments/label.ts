import { ok, refuse } from '../../shared/result.ts'
import type { LabelFormat } from '../../shared/shipments/label-format.ts'
import type { Handler, Reading } from '../context.ts'
import { showBytes } from '../files/file-room.ts'
import { drawZpl } from '../printing/preview/draw-zpl.ts'
import { readLabel } from './label-files.ts'
import { findShipment } from './store.ts'

const types: Readonly<Record<LabelFormat, string>> = {
  pdf: 'application/pdf',
  png: 'image/png',
  zpl: 'text/plain',
}

/** Puts a kept label where it can be seen: the file itself, and a picture of it where one can be drawn. */
export const showLabel: Handler<'shipments.label'> = async (desk, input) => {
  const shipment = await findShipment(desk.db, input.shipment)
  if (!shipment || shipment.labelSha256 === null || shipment.labelFormat === null) return refuse({ code: 'not_found' })
  const bytes = await readLabel(desk.room, shipment.labelSha256)
  if (!bytes) return refuse({ code: 'label_lost' })
  const { labelFormat: format } = shipment
  const name = shipment.labelName ?? `label.${format}`
  const ticket = await showBytes(desk.room, name, types[format], bytes)
  return ok({ ticket, format, name, picture: await pictureOf(desk, format, ticket, bytes) })
}

async function pictureOf(desk: Reading, format: LabelFormat, ticket: string, bytes: Uint8Array) {
  if (format === 'png') {
    const size = new DataView(bytes.buffer, bytes.byteOffset)
    return { ticket, width: size.getUint32(16), height: size.getUint32(20) }
  }
  if (format === 'pdf') return null
  try {
    const { png, width, height } = await drawZpl(bytes, 203)
    return { ticket: await showBytes(desk.room, 'label.png', 'image/png', png), width, height }
  } catch {
    return null
  }
}
