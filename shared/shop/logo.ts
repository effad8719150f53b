import * as z from 'zod'

/** A shop's logo as printers draw it: one bit a dot, rows of whole bytes, 1 is black, in base64. */
export const shopLogo = z.object({
  widthBytes: z.int().min(1).max(48),
  height: z.int().min(1).max(160),
  dots: z.base64().max(10_300),
})
export type ShopLogo = z.infer<typeof shopLogo>
