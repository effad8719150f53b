/** Goods that go out, as they were scanned or typed. */
export interface Goods {
  /** Id, SKU or barcode. */
  readonly product: string
  readonly quantity: number
  readonly serials: string[]
  readonly lot?: string
}

/** Adds a product, or one more of it. */
export function addGoods(goods: readonly Goods[], product: string): readonly Goods[] {
  const text = product.trim()
  const known = goods.some(one => one.product === text)
  if (!known) return [...goods, { product: text, quantity: 1, serials: [] }]
  return goods.map(one => (one.product === text ? { ...one, quantity: one.quantity + 1 } : one))
}

/** Names the serial of one of the goods. */
export function addSerial(goods: readonly Goods[], place: number, serial: string): readonly Goods[] {
  return goods.map((one, index) => (index === place ? { ...one, serials: [...one.serials, serial.trim()] } : one))
}

/** Says the lot of goods; empty: not said. */
export function setLot(goods: readonly Goods[], place: number, lot: string): readonly Goods[] {
  return goods.map(({ lot: before, ...one }, index) => {
    if (index !== place) return before === undefined ? one : { ...one, lot: before }
    return lot.trim() === '' ? one : { ...one, lot: lot.trim() }
  })
}

/** Takes goods out again. */
export function dropGoods(goods: readonly Goods[], place: number): readonly Goods[] {
  return goods.filter((_, index) => index !== place)
}
