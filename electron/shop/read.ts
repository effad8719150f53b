import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readShop } from './store.ts'

/** Reads how the shop works. */
export const readShopSettings: Handler<'shop.read'> = async desk => {
  const shop = await readShop(desk.db)
  return ok({ settings: desk.shop, demo: shop?.demo ?? false, version: shop?.version ?? 0 })
}
