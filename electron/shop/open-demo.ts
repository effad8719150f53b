import { ok, refuse } from '../../shared/result.ts'
import type { Handler } from '../context.ts'

/** Asks for the demo shop; the desk switches to it once this is answered. Nothing is written into this folder. */
export const openDemo: Handler<'shop.openDemo'> = async desk => {
  desk.note({ kind: 'shop', id: 'demo' }, {})
  return ok({ opening: true })
}

/** Leaves the demo shop, which is removed with all it held. */
export const leaveDemo: Handler<'shop.leaveDemo'> = async desk => {
  if (!desk.room.demo) return refuse({ code: 'not_the_demo' })
  desk.note({ kind: 'shop', id: 'demo' }, {})
  return ok({ left: true })
}
