import { createContext, useContext, useSyncExternalStore } from 'react'
import type { TextKey } from '../../../shared/texts/catalogue.ts'
import type { TextValues } from '../../../shared/texts/format.ts'

/** A short word about what just happened, with a way back where there is one. */
export interface Notice {
  readonly id: number
  readonly text: TextKey
  readonly values?: TextValues
  readonly tone: 'plain' | 'good' | 'attention' | 'problem'
  readonly undo?: () => void
}

/** The notices of a window: one is shown, a newer one takes its place. */
export interface Notices {
  readonly show: (notice: Omit<Notice, 'id' | 'tone'> & { readonly tone?: Notice['tone'] }) => void
  readonly dismiss: () => void
  readonly current: () => Notice | null
  readonly subscribe: (listener: () => void) => () => void
}

/** Makes the notices of a window. */
export function createNotices(): Notices {
  let shown: Notice | null = null
  let count = 0
  const listeners = new Set<() => void>()
  const set = (notice: Notice | null) => {
    shown = notice
    for (const listener of listeners) listener()
  }
  return {
    show(notice) {
      count += 1
      set({ tone: 'plain', ...notice, id: count })
    },
    dismiss: () => set(null),
    current: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The notices of this window. */
export const NoticesContext = createContext<Notices>(createNotices())

/** Shows a notice: `notice({ text: 'returns.kept', undo })`. */
export function useNotice(): Notices['show'] {
  return useContext(NoticesContext).show
}

/** The notice on screen. */
export function useCurrentNotice(): Notice | null {
  const notices = useContext(NoticesContext)
  return useSyncExternalStore(notices.subscribe, notices.current)
}
