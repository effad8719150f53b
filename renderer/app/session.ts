import { createContext, useContext } from 'react'
import type { Me } from '../call/use-me.ts'
import type { ScreenLanguage } from './language.ts'

/** What the frame knows of the one in front of it. */
export interface ScreenSession {
  readonly me: Me['me']
  readonly shop: Me['shop']
  readonly language: ScreenLanguage
  readonly setLanguage: (language: ScreenLanguage) => void
}

export const SessionContext = createContext<ScreenSession>({
  me: null,
  shop: null,
  language: 'en',
  setLanguage: () => {},
})

/** Who is signed in, in which shop, in which language. Screens ask `useMe` instead. */
export function useSession(): ScreenSession {
  return useContext(SessionContext)
}
