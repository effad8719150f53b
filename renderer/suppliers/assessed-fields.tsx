import OutlinedInput from '@mui/material/OutlinedInput'
import { useText } from '../parts/text/use-text.ts'
import type { Assessment } from './use-assessment.ts'

/** Who assessed goods that are not here, and under which reference; left empty, the shop grades them itself. */
export function AssessedFields({ assessment }: { readonly assessment: Assessment }) {
  const t = useText()
  return (
    <>
      <OutlinedInput
        value={assessment.by}
        placeholder={t('assessed.here')}
        inputProps={{ 'aria-label': t('assessed.by'), maxLength: 120 }}
        onChange={event => assessment.change({ by: event.target.value })}
      />
      <OutlinedInput
        value={assessment.reference}
        placeholder={t('assessed.reference')}
        disabled={assessment.by.trim() === ''}
        inputProps={{ 'aria-label': t('assessed.reference'), maxLength: 120 }}
        onChange={event => assessment.change({ reference: event.target.value })}
      />
    </>
  )
}
