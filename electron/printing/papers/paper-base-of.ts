import { localDay, localTime } from '../../../shared/calendar.ts'
import type { PaperAddress, PaperBase, PaperMoment, ShopHead } from '../../../shared/printing/papers/paper-base.ts'
import type { Address, ShopSettings } from '../../../shared/shop/settings.ts'
import type { Reading } from '../../context.ts'

/** What the making of a paper needs of the desk. */
export type PaperDesk = Pick<Reading, 'db' | 'now' | 'shop' | 'room'>

/** What every paper of this shop carries; papers speak the shop's language, not the staff's. */
export function paperBaseOf(desk: PaperDesk, copy: number): PaperBase {
  const { locale } = desk.shop
  return { language: locale.startsWith('de') ? 'de' : 'en', locale, demo: desk.room.demo, copy }
}

/** A moment on the shop's clock. */
export function paperMomentOf(at: string, shop: ShopSettings): PaperMoment {
  return { day: localDay(at, shop.timeZone), time: localTime(at, shop.timeZone) }
}

/** Street, town and country, one line each, without empty ones. */
export function addressLinesOf(address: Address): readonly string[] {
  return [address.street, `${address.postcode} ${address.city}`.trim(), address.country].filter(text => text !== '')
}

/** The shop as the head of its papers. */
export function shopHeadOf(shop: ShopSettings): ShopHead {
  return {
    name: shop.name,
    addressLines: addressLinesOf(shop.address),
    phone: shop.phone || null,
    email: shop.email || null,
    website: null,
    taxNumber: shop.taxNumber || null,
    logo: shop.logo,
  }
}

/** Where goods go that come back by post. */
export function returnAddressOf(shop: ShopSettings): PaperAddress {
  const address = shop.returnAddress ?? shop.address
  return { name: address.name || shop.name, lines: addressLinesOf(address), phone: shop.phone || null }
}
