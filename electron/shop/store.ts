import { type ShopSettings, shopSettings } from '../../shared/shop/settings.ts'
import type { Reader } from '../database/open.ts'

/** The shop as the file has it. */
export interface StoredShop {
  readonly settings: ShopSettings
  readonly demo: boolean
  readonly version: number
}

let parsed: { readonly text: string; readonly settings: ShopSettings } | null = null

/** Reads the shop, or null before set-up. */
export async function readShop(db: Reader): Promise<StoredShop | null> {
  const row = await db.selectFrom('shop').select(['settings', 'demo', 'version']).executeTakeFirst()
  if (!row) return null
  if (parsed?.text !== row.settings)
    parsed = { text: row.settings, settings: shopSettings.parse(JSON.parse(row.settings)) }
  return { settings: parsed.settings, demo: row.demo === 1, version: row.version }
}
