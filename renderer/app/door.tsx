import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { Alone } from '../parts/alone.tsx'
import { EmptyState, ErrorState } from '../parts/states.tsx'
import { ReadingContext, useText } from '../parts/text/use-text.ts'
import { SignInScreen } from '../staff/sign-in-screen.tsx'
import { AppFrame } from './frame/frame.tsx'
import { createLanguage, languageFor, localeFor, storedLanguage, storeLanguage } from './language.ts'
import { NoticeBar } from './notice-bar.tsx'
import { firstStart } from './routes.tsx'
import { SessionContext } from './session.ts'

const askAgainMs = 3_000

interface DoorProps {
  readonly onScannerPrefix: (prefix: string) => void
  /** The desk itself, behind the sign-in. */
  readonly children: ReactNode
}

/** What is shown: nothing yet, a closed door, the first start, the sign-in, or the desk. */
export function Door({ onScannerPrefix, children }: DoorProps) {
  const asked = useMe()
  const staff = useDeskQuery('staff.list', {})
  const me = asked.value?.me ?? null
  const shop = asked.value?.shop ?? null

  const [stored, setStored] = useState(storedLanguage)
  const shopLocale = shop?.locale ?? staff.value?.shop?.locale
  const language = languageFor(me?.language, stored, shopLocale, navigator.languages)
  const speaker = useMemo(() => createLanguage(language), [language])
  const locale = localeFor(language, shopLocale)
  const reading = useMemo(
    () => ({ locale, currency: shop?.currency ?? 'EUR', timeZone: shop?.timeZone ?? 'UTC' }),
    [locale, shop?.currency, shop?.timeZone],
  )
  const session = useMemo(() => ({ me, shop, language, setLanguage: setStored }), [me, shop, language])
  const speak = (next: 'en' | 'de') => {
    storeLanguage(next)
    setStored(next)
  }
  useEffect(() => {
    document.documentElement.lang = language === 'pseudo' ? 'en' : language
  }, [language])
  return (
    <I18nextProvider i18n={speaker}>
      <ReadingContext value={reading}>
        <SessionContext value={session}>
          <Inside asked={asked} staff={staff} language={language} onLanguage={speak}>
            {children}
          </Inside>
          <NoticeBar />
          {me === null ? null : <ScannerPrefix onScannerPrefix={onScannerPrefix} />}
        </SessionContext>
      </ReadingContext>
    </I18nextProvider>
  )
}

/** Tells the shop's scanner prefix; by itself, so that its coming draws nothing else anew. */
function ScannerPrefix({ onScannerPrefix }: Pick<DoorProps, 'onScannerPrefix'>) {
  const settings = useDeskQuery('shop.read', {})
  const prefix = settings.value?.settings.scannerPrefix ?? ''
  useEffect(() => onScannerPrefix(prefix), [onScannerPrefix, prefix])
  return null
}

function Inside(props: {
  readonly asked: ReturnType<typeof useMe>
  readonly staff: ReturnType<typeof useDeskQuery<'staff.list'>>
  readonly language: string
  readonly onLanguage: (language: 'en' | 'de') => void
  readonly children: ReactNode
}): ReactNode {
  const { asked, staff } = props
  const [held, setHeld] = useState(false)
  const [recovering, setRecovering] = useState(false)
  const t = useText()
  const failure = asked.failure ?? staff.failure
  const refresh = () => {
    asked.refresh()
    staff.refresh()
  }
  useEffect(() => {
    if (failure?.code !== 'desk_unreachable') return
    const timer = window.setInterval(refresh, askAgainMs)
    return () => window.clearInterval(timer)
  })
  if (failure?.code === 'session_ended')
    return (
      <Alone>
        <EmptyState tone="attention" icon="unplugged" title={t('state.session_title')}>
          {t('state.session_text')}
        </EmptyState>
      </Alone>
    )
  if (failure && asked.value === undefined)
    return (
      <Alone>
        <ErrorState failure={failure} onRetry={refresh} />
      </Alone>
    )
  if (asked.value === undefined || (asked.value.me === null && staff.value === undefined)) return <Alone busy />
  if (held || (!asked.value.me && staff.value?.setUp === false))
    return (
      <Suspense fallback={<Alone busy />}>
        <firstStart.Screen language={props.language} onLanguage={props.onLanguage} onHold={setHeld} />
      </Suspense>
    )
  if (asked.value.me && !recovering) return <AppFrame key={asked.value.me.id}>{props.children}</AppFrame>
  return staff.value ? <SignInScreen list={staff.value} onHold={setRecovering} /> : null
}
