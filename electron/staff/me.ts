import { ok } from '../../shared/result.ts'
import type { Handler } from '../context.ts'
import { readShop } from '../shop/store.ts'
import { initialsOf } from './store.ts'

/** Who is signed in on this session, and the shop's head. */
export const readMe: Handler<'staff.me'> = async desk => {
  const shop = await readShop(desk.db)
  const { someone } = desk
  return ok({
    me: someone && {
      id: someone.staffId,
      name: someone.name,
      role: someone.role,
      initials: initialsOf(someone.name),
      language: someone.language,
      cashLimitMinor: someone.cashLimitMinor,
      overrideLimitMinor: someone.overrideLimitMinor,
    },
    shop: shop && {
      name: shop.settings.name,
      currency: shop.settings.currency,
      locale: shop.settings.locale,
      timeZone: shop.settings.timeZone,
      demo: shop.demo,
    },
  })
}
