import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { keepReasons } from './keep-reasons.ts'
import { readShop } from './store.ts'

/** Changes how the shop works, but for its logo, which has a command of its own. The currency stays once something was sold in it. */
export const saveShop: Handler<'shop.save'> = async (desk, input) => {
  const { version } = input
  const shop = await readShop(desk.db)
  if (!shop || shop.version !== version) return refuse({ code: 'changed_meanwhile' })
  const retiredReasons = await keepReasons(desk.db, shop.settings, input.settings)
  const settings = { ...input.settings, retiredReasons, logo: shop.settings.logo }
  if (settings.currency !== shop.settings.currency) {
    const sold = await desk.db.selectFrom('sale').select('id').limit(1).executeTakeFirst()
    if (sold) return refuse({ code: 'currency_is_in_use', currency: shop.settings.currency })
  }
  await desk.db
    .updateTable('shop')
    .set({
      name: settings.name,
      currency: settings.currency,
      timeZone: settings.timeZone,
      settings: JSON.stringify(settings),
      version: version + 1,
    })
    .execute()
  const changed = Object.keys(settings).filter(
    key =>
      JSON.stringify(settings[key as keyof typeof settings]) !==
      JSON.stringify(shop.settings[key as keyof typeof settings]),
  )
  desk.note({ kind: 'shop', id: '1' }, { changed })
  return ok({ settings, demo: shop.demo, version: version + 1 })
}
