import { ok, refuse } from '../../shared/result.ts'
import { shopSettings } from '../../shared/shop/settings.ts'
import { leastDigits } from '../../shared/staff/lockout.ts'
import type { Prepared } from '../context.ts'
import { publishFirstPolicy } from '../policy/publish-first.ts'
import { addVirtualPrinters } from '../printing/add-virtual-printers.ts'
import { foldRecoveryCode, hashPin, newRecoveryCode } from '../staff/pins.ts'
import { foldName, initialsOf, setSessionStaff } from '../staff/store.ts'

/** What is hashed before the transaction. */
export interface PreparedSetUp {
  readonly pinHash: string
  readonly recoveryCode: string
  readonly recoveryHash: string
}

/** Founds the shop: its settings, its owner, a first policy and virtual printers. Only while there are no staff. */
export const setUpShop: Prepared<'shop.setUp', PreparedSetUp> = {
  async prepare(desk, { owner }) {
    const recoveryCode = newRecoveryCode()
    return {
      pinHash: await hashPin(owner.pin, desk.room.pepper),
      recoveryCode,
      recoveryHash: await hashPin(foldRecoveryCode(recoveryCode), desk.room.pepper),
    }
  },
  async run(desk, { shop, owner }, prepared) {
    const least = leastDigits('owner')
    if (!/^\d+$/.test(owner.pin) || owner.pin.length < least) return refuse({ code: 'pin_too_short', least })
    const settings = shopSettings.parse(shop)
    const id = desk.newId()
    await desk.db
      .insertInto('shop')
      .values({
        id: 1,
        name: settings.name,
        currency: settings.currency,
        timeZone: settings.timeZone,
        settings: JSON.stringify(settings),
        recoveryHash: prepared.recoveryHash,
        demo: desk.room.demo ? 1 : 0,
        setUpAt: desk.now,
      })
      .execute()
    await desk.db
      .insertInto('staff')
      .values({
        id,
        name: owner.name,
        nameFolded: foldName(owner.name),
        role: 'owner',
        pinHash: prepared.pinHash,
        createdAt: desk.now,
      })
      .execute()
    await publishFirstPolicy(desk, id)
    await addVirtualPrinters(desk)
    await setSessionStaff(desk.db, desk.session, id, desk.now)
    desk.note({ kind: 'shop', id: '1' }, { currency: settings.currency, timeZone: settings.timeZone, owner: id })
    return ok({
      me: { id, name: owner.name, role: 'owner' as const, initials: initialsOf(owner.name) },
      recoveryCode: prepared.recoveryCode,
    })
  },
}
