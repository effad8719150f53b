import { Component, type ReactNode } from 'react'
import { KeyButton } from '../parts/key-button.tsx'
import { EmptyState } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'

function Stumbled({ words }: { readonly words: string }) {
  const t = useText()
  return (
    <div role="alert">
      <EmptyState
        tone="problem"
        icon="problem"
        title={t('state.error_title')}
        actions={<KeyButton onClick={() => window.location.reload()}>{t('action.reload')}</KeyButton>}
      >
        {t('state.error_text')}
        <br />
        <code>{words}</code>
      </EmptyState>
    </div>
  )
}

interface State {
  readonly words: string | null
}

/** A soft landing for a page that breaks: the frame stays, the words are shown. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override readonly state: State = { words: null }

  static getDerivedStateFromError(error: unknown): State {
    return { words: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    return this.state.words === null ? this.props.children : <Stumbled words={this.state.words} />
  }
}
