import { ReturnSignatures } from './signatures.tsx'
import { ReturnSuspicions } from './suspicions.tsx'

/** What speaks for and against a return: the customer's signature, suspicions, the customer's past. */
export function ReturnEvidence(props: { readonly returnId: string; readonly customer: string | null }) {
  return (
    <>
      <ReturnSignatures returnId={props.returnId} />
      <ReturnSuspicions {...props} />
    </>
  )
}
