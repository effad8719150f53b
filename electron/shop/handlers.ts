import { leaveDemo, openDemo } from './open-demo.ts'
import { readShopSettings } from './read.ts'
import { saveShop } from './save.ts'
import { setUpShop } from './set-up.ts'

export const shopHandlers = {
  'shop.setUp': setUpShop,
  'shop.openDemo': openDemo,
  'shop.leaveDemo': leaveDemo,
  'shop.read': readShopSettings,
  'shop.save': saveShop,
}
