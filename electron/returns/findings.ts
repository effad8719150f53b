import type { FindingView } from '../../shared/policy/contract.ts'

/** A finding as the return keeps it: with the return line it is about. */
export interface StoredFinding extends FindingView {
  readonly line: string
}

/** Findings of a whole return, each sentence once. */
export function distinctFindings(stored: readonly StoredFinding[]): FindingView[] {
  const byText = new Map<string, FindingView>()
  for (const { line: _line, ...finding } of stored) {
    byText.set(JSON.stringify([finding.rule, finding.text, finding.notApplicable]), finding)
  }
  return [...byText.values()]
}
