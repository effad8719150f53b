import { styled } from '@mui/material/styles'
import type { FoundPrinter, PrinterView } from '../../shared/printing/contract.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Icon } from '../parts/icon.tsx'
import { KeyButton } from '../parts/key-button.tsx'
import { useKeys } from '../parts/keys/use-keys.ts'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'

/** What is to be set up: where it is, and what it calls itself. */
export interface ToSetUp {
  readonly transport: PrinterView['transport']
  readonly address: string
  readonly title: string
}

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li': { display: 'flex', alignItems: 'center', gap: 14, padding: '8px 0', minHeight: 52 },
  '& > li:not(:last-of-type)': { borderBottom: `1px solid ${theme.vars.palette.divider}` },
  '& > li > div': { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  '& p': { margin: 0, color: theme.vars.palette.text.secondary },
}))
const Others = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8, paddingTop: 14 })
const None = styled('p')(({ theme }) => ({ margin: 0, color: theme.vars.palette.text.secondary }))

/** What on this machine may be a printer, and the ways to one that can't be seen from here. */
export function FoundPrinters(props: { readonly demo: boolean; readonly onChoose: (one: ToSetUp) => void }) {
  const t = useText()
  const { onChoose } = props
  const looked = useDeskQuery('printing.discover', {}, { enabled: !props.demo })
  const found = looked.value?.found ?? []
  const network = () => onChoose({ transport: 'network', address: '', title: '' })
  const virtual = () => onChoose({ transport: 'virtual', address: '', title: '' })
  const open = found.filter(one => one.knownAs === null && one.usable).slice(0, 9)
  useKeys('guide.find', [
    ...open.map((one, index) => ({
      keys: String(index + 1),
      label: 'guide.set_up' as const,
      values: { printer: one.title },
      run: () => onChoose(one),
    })),
    { keys: 'n', label: 'guide.network', run: network, enabled: !props.demo },
    { keys: 'v', label: 'guide.virtual', run: virtual },
    { keys: 'r', label: 'guide.look_again', run: looked.refresh, enabled: !props.demo },
  ])
  if (looked.failure) return <ErrorState failure={looked.failure} onRetry={looked.refresh} />
  return (
    <>
      {looked.isWaiting && !props.demo ? <SkeletonRows rows={2} /> : null}
      {looked.value && found.length === 0 ? <None>{t('guide.none')}</None> : null}
      {found.length > 0 ? (
        <List aria-label={t('guide.find')}>
          {found.map(one => (
            <Found key={`${one.transport} ${one.address}`} one={one} at={open.indexOf(one)} onChoose={onChoose} />
          ))}
        </List>
      ) : null}
      {props.demo ? <None>{t('guide.demo')}</None> : null}
      <Others>
        {props.demo ? null : (
          <KeyButton keys="n" icon={<Icon name="printer" size={16} />} onClick={network}>
            {t('guide.network')}
          </KeyButton>
        )}
        <KeyButton keys="v" onClick={virtual}>
          {t('guide.virtual')}
        </KeyButton>
        {props.demo ? null : (
          <KeyButton quiet keys="r" busy={looked.isRenewing} onClick={looked.refresh}>
            {t('guide.look_again')}
          </KeyButton>
        )}
      </Others>
    </>
  )
}

function Found(props: { readonly one: FoundPrinter; readonly at: number; readonly onChoose: (one: ToSetUp) => void }) {
  const t = useText()
  const { one, at } = props
  const why = one.knownAs
    ? t('guide.known', { printer: one.knownAs })
    : one.usable
      ? null
      : t('print_reason.module_missing')
  return (
    <li>
      <Icon name="printer" />
      <div>
        <b>{one.title}</b>
        <p>{[t(`printers.kind_${one.transport}`, { address: one.address }), why].filter(Boolean).join(' · ')}</p>
      </div>
      {why === null ? (
        <KeyButton size="small" {...(at < 0 ? {} : { keys: String(at + 1) })} onClick={() => props.onChoose(one)}>
          {t('guide.choose')}
        </KeyButton>
      ) : null}
    </li>
  )
}
