import type { SaleLineView } from '../../shared/sales/contract.ts'
import type { KeyAction } from '../parts/keys/keyboard.ts'

/** Alt+Shift and a number pick one of a sale's first nine products. */
export function linePickKeys(lines: readonly SaleLineView[], pick: (line: SaleLineView) => void): readonly KeyAction[] {
  return lines
    .filter(line => line.kind === 'product')
    .slice(0, 9)
    .map((line, index) => ({
      keys: `Alt+Shift+${index + 1}`,
      label: 'flow.pick_line',
      values: { item: line.description },
      run: () => pick(line),
    }))
}
