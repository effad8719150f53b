import type { Control } from 'react-hook-form'
import type * as z from 'zod'
import type { ShopSettings, shopSettings } from '../../../shared/shop/settings.ts'

/** The settings as the form holds them. */
export type ShopValues = z.input<typeof shopSettings>
/** What a part of the form is given. */
export interface ShopPart {
  readonly control: Control<ShopValues, unknown, ShopSettings>
}
