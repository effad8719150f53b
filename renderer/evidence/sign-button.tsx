import { useState } from 'react'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { useText } from '../parts/text/use-text.ts'
import { SignDialog } from './sign-dialog.tsx'

/** Lets the customer sign in the middle of a return. */
export function SignButton({ returnId }: { readonly returnId: string }) {
  const t = useText()
  const [signing, setSigning] = useState(false)
  useKeys('keys.walk_in', [{ keys: 'u', label: 'signature.sign', run: () => setSigning(true) }])
  return (
    <>
      <KeyButton keys="u" onClick={() => setSigning(true)}>
        {t('signature.sign')}
      </KeyButton>
      {signing ? <SignDialog returnId={returnId} onClose={() => setSigning(false)} /> : null}
    </>
  )
}
