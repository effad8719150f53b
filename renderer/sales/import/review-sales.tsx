import { useState } from 'react'
import type { Output, Sent } from '../../../shared/contract.ts'
import { saleFields } from '../../../shared/sales/import/profile.ts'
import { isTextKey } from '../../../shared/texts/catalogue.ts'
import { explain } from '../../call/explain.ts'
import { useCommand } from '../../call/use-command.ts'
import { useDeskQuery } from '../../call/use-desk-query.ts'
import { FindingLine } from '../../parts/finding-line.tsx'
import { LabelledSelect } from '../../parts/form/labelled.tsx'
import { KeyButton } from '../../parts/key-button.tsx'
import { Page, Panel, Section } from '../../parts/page.tsx'
import { ErrorState, SkeletonRows } from '../../parts/states.tsx'
import { useText } from '../../parts/text/use-text.ts'
import { FileOutlook } from './file-outlook.tsx'
import { FieldGrid, FileShapeFields } from './file-shape-fields.tsx'
import { KeepProfile } from './keep-profile.tsx'
import { LedgerFields } from './ledger-fields.tsx'
import { MappingTable } from './mapping-table.tsx'
import { PlaceFields } from './place-fields.tsx'
import { RejectedRows } from './rejected-rows.tsx'
import { fieldOf, reread, type SalesShape, withMeaning } from './sales-mapping.ts'

const formats = ['shopify_orders', 'woocommerce_orders', 'mapped'] as const
type Preview = Output<'sales.preview'>

/** An import as it was asked for, to ask again without what is wrong. */
export type SalesAsked = Sent<'sales.import'>

/** A sales file looked at before anything is written: what it is, what its columns mean, what it would bring. */
export function ReviewSales(props: {
  readonly ticket: string
  readonly onOther: () => void
  readonly onStarted: (job: string, asked: SalesAsked) => void
}) {
  const { ticket } = props
  const t = useText()
  const [format, setFormat] = useState<Preview['format'] | undefined>(undefined)
  const [shape, setShape] = useState<SalesShape | undefined>(undefined)
  const [last, setLast] = useState<Preview | undefined>(undefined)
  const asked = useDeskQuery(
    'sales.preview',
    { ticket, ...(format ? { format } : {}), ...(shape ? { profile: shape } : {}) },
    { keepPrevious: true },
  )
  if (asked.value && asked.value !== last) setLast(asked.value)
  const seen = asked.value ?? last
  if (!seen) {
    if (!asked.failure) return <SkeletonRows rows={8} />
    return (
      <>
        <ErrorState failure={asked.failure} />
        <KeyButton onClick={props.onOther}>{t('import_screen.other_file')}</KeyButton>
      </>
    )
  }
  return (
    <SalesReview
      seen={seen}
      shape={shape ?? seen.profile ?? undefined}
      problem={asked.failure ? explain(asked.failure, t) : null}
      onFormat={next => {
        setFormat(next)
        setShape(undefined)
      }}
      onShape={setShape}
      {...props}
    />
  )
}

function SalesReview(props: {
  readonly ticket: string
  readonly seen: Preview
  readonly shape: SalesShape | undefined
  readonly problem: string | null
  readonly onFormat: (format: Preview['format']) => void
  readonly onShape: (shape: SalesShape) => void
  readonly onOther: () => void
  readonly onStarted: (job: string, asked: SalesAsked) => void
}) {
  const t = useText()
  const { seen, shape, onShape, ticket } = props
  const [leaveOutRejected, setLeaveOut] = useState(false)
  const [profileId, setProfileId] = useState('')
  const start = useCommand('sales.import', { renews: ['sales.imports'] })
  const mapped = seen.format === 'mapped' ? shape : undefined
  const send = async () => {
    const asked = { ticket, format: seen.format, leaveOutRejected, ...(mapped ? { profile: mapped } : {}) }
    const reply = await start.run(asked)
    if (reply.ok) props.onStarted(reply.value.job, asked)
  }
  const fields = saleFields.map(value => ({ value, label: t(`import.field.${value}`) }))
  return (
    <Page
      aside={
        <FileOutlook
          fileName={seen.fileName}
          figures={[
            { name: t('import_screen.found_sales'), value: seen.records.sales },
            { name: t('import_screen.found_credits'), value: seen.records.credits },
            { name: t('import_screen.found_rejected'), value: seen.records.rejected, wrong: true },
          ]}
          missing={seen.missing.map(field => {
            const key = `import.field.${field}`
            return isTextKey(key) ? t(key) : field
          })}
          leaveOut={leaveOutRejected}
          onLeaveOut={setLeaveOut}
          busy={start.isRunning}
          onImport={() => void send()}
          problem={start.failure ? <FindingLine tone="problem">{explain(start.failure, t)}</FindingLine> : null}
        >
          {mapped ? (
            <KeepProfile
              profile={mapped}
              known={seen.profiles.find(one => one.id === profileId)}
              onKept={setProfileId}
            />
          ) : null}
          <KeyButton quiet onClick={props.onOther}>
            {t('import_screen.other_file')}
          </KeyButton>
        </FileOutlook>
      }
    >
      <Panel>
        <FieldGrid>
          <LabelledSelect
            label={t('import_screen.format')}
            value={seen.format}
            options={formats.map(value => ({ value, label: t(`import_screen.format_${value}`) }))}
            onChange={props.onFormat}
          />
          {mapped ? (
            <ProfileChoice
              value={profileId}
              onChoose={(id, profile) => {
                setProfileId(id)
                if (profile) onShape(profile)
              }}
            />
          ) : null}
        </FieldGrid>
        {mapped ? (
          <FileShapeFields
            shape={mapped.file}
            onChange={(file, structure) => {
              if (structure) void reread(ticket, file, mapped.mapping).then(onShape)
              else onShape({ ...mapped, file })
            }}
          />
        ) : null}
        {props.problem === null ? null : <FindingLine tone="problem">{props.problem}</FindingLine>}
      </Panel>
      <Section
        title={t(mapped ? 'import_screen.columns' : 'import_screen.columns_known')}
        detail={mapped ? t('import_screen.columns_text') : undefined}
      >
        <MappingTable
          label={t('import_screen.columns')}
          headers={seen.headers}
          rows={seen.rows}
          fields={fields}
          meaning={title => (mapped ? fieldOf(mapped.mapping.columns, title) : undefined)}
          {...(mapped
            ? {
                onMean: (title, field) => {
                  const columns = withMeaning(mapped.mapping.columns, title, field)
                  onShape({ ...mapped, mapping: { ...mapped.mapping, columns } })
                },
              }
            : {})}
        />
      </Section>
      {seen.rejected.length > 0 ? (
        <Section title={t('import_screen.rejected')} detail={t('import_screen.rejected_text')}>
          <RejectedRows rows={seen.rejected} />
        </Section>
      ) : null}
      {mapped ? (
        <>
          <LedgerFields
            ledger={mapped.mapping.ledger}
            onChange={ledger => onShape({ ...mapped, mapping: { ...mapped.mapping, ledger } })}
          />
          <Section title={t('import_screen.prices')}>
            <Panel>
              <PlaceFields
                key={profileId}
                mapping={mapped.mapping}
                onChange={mapping => onShape({ ...mapped, mapping })}
              />
            </Panel>
          </Section>
        </>
      ) : null}
    </Page>
  )
}

function ProfileChoice(props: {
  readonly value: string
  readonly onChoose: (id: string, profile: SalesShape | undefined) => void
}) {
  const t = useText()
  const { value: kept } = useDeskQuery('sales.profiles', {})
  const profiles = kept?.profiles ?? []
  if (profiles.length === 0) return null
  return (
    <LabelledSelect
      label={t('import_screen.profile')}
      value={profiles.some(one => one.id === props.value) ? props.value : ''}
      options={[
        { value: '', label: t('import_screen.profile_none') },
        ...profiles.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={id => props.onChoose(id, profiles.find(one => one.id === id)?.profile)}
    />
  )
}
