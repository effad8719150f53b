import { useState } from 'react'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { Section } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { useMayServe } from '../returns/without-sale/use-may-serve.ts'
import { ClaimPanel } from './claim-panel.tsx'
import { OpenClaimDialog } from './open-claim-dialog.tsx'

/** The warranty claims of a return. Nothing to claim and none made: nothing shown. */
export function ReturnClaims({ returnId }: { readonly returnId: string }) {
  const t = useText()
  const mayServe = useMayServe()
  const [opening, setOpening] = useState(false)
  const { value } = useDeskQuery('warranty.ofReturn', { return: returnId })
  const mayOpen = mayServe && (value?.lines.length ?? 0) > 0
  useKeys('warranty.title', [{ keys: 'w', label: 'warranty.open', run: () => setOpening(true), enabled: mayOpen }])
  if (!value || (value.claims.length === 0 && !mayOpen)) return null
  return (
    <Section
      title={t('warranty.title')}
      actions={
        mayOpen ? (
          <KeyButton quiet keys="w" onClick={() => setOpening(true)}>
            {t('warranty.open')}
          </KeyButton>
        ) : undefined
      }
    >
      {value.claims.map(claim => (
        <ClaimPanel key={claim.id} claim={claim} />
      ))}
      {opening ? <OpenClaimDialog returnId={returnId} lines={value.lines} onClose={() => setOpening(false)} /> : null}
    </Section>
  )
}
