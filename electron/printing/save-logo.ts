import { readFile, stat } from 'node:fs/promises'
import { ok, type Result, refuse } from '../../shared/result.ts'
import { mostLabelBytes } from '../../shared/shipments/label-format.ts'
import type { ShopLogo } from '../../shared/shop/logo.ts'
import type { Prepared } from '../context.ts'
import { findUpload } from '../files/file-room.ts'
import { readShop } from '../shop/store.ts'
import type { LogoProblem } from './labels/make-logo.ts'

/** The dots of an uploaded logo; null: the logo goes. */
export type MadeLogo = Result<ShopLogo | null, LogoProblem | { readonly code: 'upload_gone' }>

/** Puts a logo at the head of the shop's papers from now on, or takes it off them. Papers already queued stay as they are. */
export const saveLogo: Prepared<'printing.saveLogo', MadeLogo> = {
  async prepare(desk, { file }) {
    if (file === null) return ok(null)
    const upload = await findUpload(desk.room, file)
    if (!upload) return refuse({ code: 'upload_gone' })
    const { size } = await stat(upload.path)
    return size > mostLabelBytes
      ? refuse({ code: 'logo_is_no_png' })
      : desk.room.drawing.logo(await readFile(upload.path))
  },
  async run(desk, _input, made) {
    if (!made.ok) return made
    const shop = await readShop(desk.db)
    if (!shop) throw new Error('There is no shop whose papers could have a logo')
    const settings = { ...shop.settings, logo: made.value }
    await desk.db
      .updateTable('shop')
      .set({ settings: JSON.stringify(settings), version: shop.version + 1 })
      .execute()
    desk.note({ kind: 'shop', id: '1' }, { changed: ['logo'] })
    return ok({ logo: made.value })
  },
}
