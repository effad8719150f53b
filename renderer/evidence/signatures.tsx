import { styled } from '@mui/material/styles'
import { useState } from 'react'
import { counterStaff } from '../../shared/define.ts'
import type { SignatureView } from '../../shared/evidence/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { useMe } from '../call/use-me.ts'
import { KeyButton } from '../parts/key-button.tsx'
import { weights } from '../parts/measures.ts'
import { Panel, Section } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { MomentText } from '../parts/values.tsx'
import { SignDialog } from './sign-dialog.tsx'
import { SignaturePicture } from './signature-picture.tsx'

const Quiet = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))
const One = styled('div')({
  display: 'grid',
  gridTemplateColumns: '220px minmax(0, 1fr)',
  gap: 20,
  alignItems: 'center',
  '&[data-drawn=false]': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '@media (max-width: 560px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  '& b': { fontWeight: weights.strong },
  '& > div': { display: 'flex', flexDirection: 'column', gap: 4 },
})

/** What the customer signed, as they drew it, with the words above it and the moment. */
export function ReturnSignatures({ returnId }: { readonly returnId: string }) {
  const t = useText()
  const role = useMe().value?.me?.role
  const { value } = useDeskQuery('signatures.read', { return: returnId })
  const [signing, setSigning] = useState(false)
  if (!value) return null
  const maySign = role !== undefined && counterStaff.includes(role)
  return (
    <Section
      title={t('signature.title')}
      actions={
        maySign ? (
          <KeyButton quiet onClick={() => setSigning(true)}>
            {t('signature.sign')}
          </KeyButton>
        ) : undefined
      }
    >
      <Panel>
        {value.signatures.length === 0 ? <Quiet>{t('signature.none')}</Quiet> : null}
        {value.signatures.map(one => (
          <OneSignature key={one.id} one={one} />
        ))}
      </Panel>
      {signing ? <SignDialog returnId={returnId} onClose={() => setSigning(false)} /> : null}
    </Section>
  )
}

function OneSignature({ one }: { readonly one: SignatureView }) {
  const t = useText()
  const signer = one.signer === '' ? t('signature.someone') : one.signer
  return (
    <One data-drawn={one.strokes !== null}>
      {one.strokes ? <SignaturePicture strokes={one.strokes} label={t('signature.picture', { signer })} /> : null}
      <div>
        <span>
          <b>{signer}</b> · {t(`signature.how.${one.how}`)}
        </span>
        <Quiet>
          <MomentText at={one.at} /> · {t('signature.taken_by', { by: one.by })}
        </Quiet>
        <Quiet>{one.text}</Quiet>
      </div>
    </One>
  )
}
