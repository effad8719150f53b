import { bookReaders, everyone, owners, type Role, supervisors } from '../../shared/define.ts'
import type { IconName } from '../parts/icon.tsx'

/** One page of the set-up, and who may use it. */
export interface Topic {
  readonly name: 'shop' | 'policy' | 'reasons' | 'checklists' | 'staff' | 'import' | 'printers' | 'audit'
  readonly icon: IconName
  readonly path: string
  readonly allow: readonly Role[]
}

/** The set-up's pages in their order. */
export const topics: readonly Topic[] = [
  { name: 'shop', icon: 'desk', path: '/set-up/shop', allow: everyone },
  { name: 'policy', icon: 'returns', path: '/set-up/policy', allow: everyone },
  { name: 'reasons', icon: 'note', path: '/set-up/reasons', allow: everyone },
  { name: 'checklists', icon: 'check', path: '/set-up/checklists', allow: supervisors },
  { name: 'staff', icon: 'customers', path: '/set-up/staff', allow: owners },
  { name: 'import', icon: 'upload', path: '/set-up/import', allow: supervisors },
  { name: 'printers', icon: 'printer', path: '/set-up/printers', allow: everyone },
  { name: 'audit', icon: 'lock', path: '/set-up/audit', allow: bookReaders },
]
