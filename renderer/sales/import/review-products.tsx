import { useState } from 'react'
import type { Output, Sent } from '../../../shared/contract.ts'
import { productFields } from '../../../shared/sales/import/profile.ts'
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
import { MappingTable } from './mapping-table.tsx'
import { RejectedRows } from './rejected-rows.tsx'
import { fieldOf, withMeaning } from './sales-mapping.ts'

type Preview = Output<'products.preview'>
/** An import of products as it was asked for. */
export type ProductsAsked = Sent<'products.import'>

const formats = ['shopify_products', 'mapped'] as const

/** A product file looked at before anything is written. */
export function ReviewProducts(props: {
  readonly ticket: string
  readonly onOther: () => void
  readonly onStarted: (job: string, asked: ProductsAsked) => void
}) {
  const t = useText()
  const { ticket } = props
  const [format, setFormat] = useState<Preview['format'] | undefined>(undefined)
  const [chosen, setChosen] = useState<Preview['profile'] | undefined>(undefined)
  const [leaveOutRejected, setLeaveOut] = useState(false)
  const [last, setLast] = useState<Preview | undefined>(undefined)
  const asked = useDeskQuery(
    'products.preview',
    { ticket, ...(format ? { format } : {}), ...(chosen ? { profile: chosen } : {}) },
    { keepPrevious: true },
  )
  const start = useCommand('products.import', { renews: ['sales.imports'] })
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
  const mapped = seen.format === 'mapped' ? (chosen ?? seen.profile) : null
  const send = async () => {
    const input = { ticket, format: seen.format, leaveOutRejected, ...(mapped ? { profile: mapped } : {}) }
    const reply = await start.run(input)
    if (reply.ok) props.onStarted(reply.value.job, input)
  }
  const failure = asked.failure ?? start.failure
  return (
    <Page
      aside={
        <FileOutlook
          fileName={seen.fileName}
          figures={[
            { name: t('import_screen.found_products'), value: seen.products },
            { name: t('import_screen.found_rejected'), value: seen.rejected.length, wrong: true },
          ]}
          missing={seen.missing.map(field => {
            const key = `import.field.${field}`
            return isTextKey(key) ? t(key) : field
          })}
          leaveOut={leaveOutRejected}
          onLeaveOut={setLeaveOut}
          busy={start.isRunning}
          onImport={() => void send()}
          problem={failure ? <FindingLine tone="problem">{explain(failure, t)}</FindingLine> : null}
        >
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
            onChange={next => {
              setFormat(next)
              setChosen(undefined)
            }}
          />
        </FieldGrid>
        {mapped ? <FileShapeFields shape={mapped.file} onChange={file => setChosen({ ...mapped, file })} /> : null}
      </Panel>
      <Section
        title={t(mapped ? 'import_screen.columns' : 'import_screen.columns_known')}
        detail={mapped ? t('import_screen.columns_text') : undefined}
      >
        <MappingTable
          label={t('import_screen.columns')}
          headers={seen.headers}
          rows={seen.rows}
          fields={productFields.map(value => ({ value, label: t(`import.field.${value}`) }))}
          meaning={title => (mapped ? fieldOf(mapped.mapping.columns, title) : undefined)}
          {...(mapped
            ? {
                onMean: (title, field) =>
                  setChosen({
                    ...mapped,
                    mapping: { ...mapped.mapping, columns: withMeaning(mapped.mapping.columns, title, field) },
                  }),
              }
            : {})}
        />
      </Section>
      {seen.rejected.length > 0 ? (
        <Section title={t('import_screen.rejected')}>
          <RejectedRows rows={seen.rejected} />
        </Section>
      ) : null}
    </Page>
  )
}
