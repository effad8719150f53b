import { styled } from '@mui/material/styles'
import ToggleButton from '@mui/material/ToggleButton'
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'wouter'
import { explain } from '../../call/explain.ts'
import { useCommand } from '../../call/use-command.ts'
import { FileDrop } from '../../parts/file-drop.tsx'
import { FindingLine } from '../../parts/finding-line.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { corners, heights, sizes, weights } from '../../parts/measures.ts'
import { useText } from '../../parts/text/use-text.ts'
import { SetUpPage } from '../../set-up/set-up-page.tsx'
import { ImportJob } from './import-job.tsx'
import { PastImports } from './past-imports.tsx'
import { type ProductsAsked, ReviewProducts } from './review-products.tsx'
import { ReviewSales, type SalesAsked } from './review-sales.tsx'

const Kinds = styled(ToggleButtonGroup)(({ theme }) => ({
  '& .MuiToggleButton-root': {
    minHeight: heights.dense,
    paddingInline: 14,
    borderColor: theme.vars.palette.divider,
    borderRadius: corners.control,
    backgroundColor: theme.vars.palette.background.paper,
    color: theme.vars.palette.text.secondary,
    fontSize: sizes.body,
    textTransform: 'none',
  },
  '& .MuiToggleButton-root.Mui-selected, & .MuiToggleButton-root.Mui-selected:hover': {
    backgroundColor: theme.vars.palette.soft.accent,
    color: theme.vars.palette.primary.main,
    fontWeight: weights.strong,
  },
  '& .Mui-focusVisible': { outline: `2px solid ${theme.vars.palette.primary.main}`, outlineOffset: 2 },
}))

type Asked =
  | { readonly kind: 'sales'; readonly input: SalesAsked }
  | { readonly kind: 'products'; readonly input: ProductsAsked }

/** Bringing sales and products: drop a file, look at it, bring it, see what came. */
export function ImportScreen() {
  const t = useText()
  const [, go] = useLocation()
  const [search] = useSearchParams()
  const [kind, setKind] = useState<'sales' | 'products'>('sales')
  const [ticket, setTicket] = useState<string | null>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const job = search.get('job')
  const started = (id: string, now: Asked) => {
    setAsked(now)
    setTicket(null)
    go(`/set-up/import?job=${id}`)
  }
  if (job !== null)
    return (
      <SetUpPage topic="import">
        <ImportJob
          id={job}
          whenFailed={asked && !asked.input.leaveOutRejected ? <Again asked={asked} onStarted={started} /> : null}
          actions={
            <KeyButton size="small" onClick={() => go('/set-up/import')}>
              {t('import_screen.another')}
            </KeyButton>
          }
        />
        <PastImports />
      </SetUpPage>
    )
  if (ticket !== null) {
    const other = () => setTicket(null)
    return (
      <SetUpPage topic="import">
        {kind === 'sales' ? (
          <ReviewSales
            ticket={ticket}
            onOther={other}
            onStarted={(id, input) => started(id, { kind: 'sales', input })}
          />
        ) : (
          <ReviewProducts
            ticket={ticket}
            onOther={other}
            onStarted={(id, input) => started(id, { kind: 'products', input })}
          />
        )}
      </SetUpPage>
    )
  }
  return (
    <SetUpPage
      topic="import"
      actions={
        <Kinds
          exclusive
          size="small"
          value={kind}
          aria-label={t('import_screen.kind')}
          onChange={(_event, next: 'sales' | 'products' | null) => setKind(next ?? kind)}
        >
          <ToggleButton value="sales">{t('import_screen.kind_sales')}</ToggleButton>
          <ToggleButton value="products">{t('import_screen.kind_products')}</ToggleButton>
        </Kinds>
      }
    >
      <FileDrop
        key={kind}
        accept=".csv,.txt,.tsv"
        hint={t(`import_screen.drop_${kind}`)}
        onTicket={file => setTicket(file.ticket)}
      />
      <PastImports />
    </SetUpPage>
  )
}

/** The same file once more, without the rows that are wrong. */
function Again(props: { readonly asked: Asked; readonly onStarted: (job: string, asked: Asked) => void }) {
  const t = useText()
  const sales = useCommand('sales.import', { renews: ['sales.imports'] })
  const products = useCommand('products.import', { renews: ['sales.imports'] })
  const { asked, onStarted } = props
  const send = async () => {
    if (asked.kind === 'sales') {
      const input = { ...asked.input, leaveOutRejected: true }
      const reply = await sales.run(input)
      if (reply.ok) onStarted(reply.value.job, { kind: 'sales', input })
      return
    }
    const input = { ...asked.input, leaveOutRejected: true }
    const reply = await products.run(input)
    if (reply.ok) onStarted(reply.value.job, { kind: 'products', input })
  }
  const failure = sales.failure ?? products.failure
  return (
    <div>
      <KeyButton primary busy={sales.isRunning || products.isRunning} onClick={() => void send()}>
        {t('import_screen.without_them')}
      </KeyButton>
      {failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
    </div>
  )
}
