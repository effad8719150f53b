import type { ShopQuestion } from '../../../shared/grading/checklist-document.ts'
import type { TextKey } from '../../../shared/texts/catalogue.ts'
import { useText } from '../../parts/text/use-text.ts'

/** What a checklist question says: in the shop's words, or ours in the reader's language. */
export function useQuestionText(): (question: Pick<ShopQuestion, 'id' | 'text'>) => string {
  const t = useText()
  return ({ id, text }) => text ?? t(`grading.check.${id}` as TextKey)
}
