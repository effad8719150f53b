import type { ClaimedReason } from '../../../shared/returns/reasons.ts'
import { secondReasonsOf } from '../../../shared/returns/second-reasons.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { useText } from '../../parts/text/use-text.ts'
import { ReasonChoice } from './reason-choice.tsx'
import { SecondReasonChoice } from './second-reason-choice.tsx'

/** Why a line's units come back. */
export interface LineReasonsValue {
  readonly reason: ClaimedReason | null
  readonly reasonNote: string
  readonly secondReason: string | null
}

/** Why a line comes back: the reason, then the shop's finer one where it has some. */
export function LineReasons(props: {
  readonly line: LineReasonsValue
  /** False where nothing finer is asked and the number keys choose something else. */
  readonly asks?: boolean
  readonly onChange: (to: Partial<LineReasonsValue>) => void
}) {
  const { line, asks = true, onChange } = props
  const t = useText()
  const shop = useDeskQuery('shop.read', {}).value?.settings
  const finer = shop && line.reason !== null ? secondReasonsOf(shop, line.reason).offered : []
  const asksFiner = finer.length > 0 || line.secondReason !== null
  return (
    <>
      <span data-part="label">{t('flow.reason')}</span>
      <ReasonChoice
        reason={line.reason}
        note={line.reasonNote}
        numbers={asks && (!asksFiner || line.secondReason !== null)}
        onReason={reason => onChange(reason === line.reason ? { reason } : { reason, secondReason: null })}
        onNote={reasonNote => onChange({ reasonNote })}
      />
      {asksFiner && asks ? (
        <>
          <span data-part="label">{t('second_reasons.choice')}</span>
          <SecondReasonChoice
            key={line.reason}
            names={finer}
            value={line.secondReason}
            onChoose={secondReason => onChange({ secondReason })}
          />
        </>
      ) : null}
    </>
  )
}
