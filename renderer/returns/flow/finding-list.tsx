import type { FindingView } from '../../../shared/policy/contract.ts'
import { FindingLine, type FindingTone } from '../../parts/finding-line.tsx'
import { useSentence, useText } from '../../parts/text/use-text.ts'

const tones: Readonly<Record<FindingView['verdict'], FindingTone>> = {
  allow: 'good',
  allow_with_fee: 'attention',
  needs_approval: 'attention',
  deny: 'problem',
}

/** What the policy says, sentence by sentence; what a statutory right puts aside says so. */
export function FindingList({ findings }: { readonly findings: readonly FindingView[] }) {
  const t = useText()
  const say = useSentence()
  return (
    <div data-part="findings">
      {findings.map(finding => (
        <FindingLine
          key={`${finding.rule} ${finding.text.key}`}
          tone={finding.legal || finding.notApplicable ? 'information' : tones[finding.verdict]}
          rule={finding.legal ? t('flow.by_law') : undefined}
        >
          {say(finding.text)}
          {finding.notApplicable ? ` — ${say(finding.notApplicable)}` : null}
        </FindingLine>
      ))}
    </div>
  )
}
