import type { ReturnView } from '../../shared/returns/views.ts'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { Panel, Section } from '../parts/page.tsx'
import { useText } from '../parts/text/use-text.ts'
import { PhotoStrip } from './photo-strip.tsx'

/** The photos of a return, those of the parcel first; shown once there are any. */
export function ReturnPhotos({ one }: { readonly one: ReturnView }) {
  const t = useText()
  const photos = useDeskQuery('photos.read', { return: one.id }).value?.photos ?? []
  if (photos.length === 0) return null
  const lines = one.lines.filter(line => photos.some(photo => photo.line === line.id))
  return (
    <Section title={t('photos.title')}>
      <Panel>
        {photos.some(photo => photo.line === null) ? (
          <PhotoStrip returnId={one.id} line={null} title={t('photos.of_parcel')} />
        ) : null}
        {lines.map(line => (
          <PhotoStrip key={line.id} returnId={one.id} line={line.id} title={line.description} />
        ))}
      </Panel>
    </Section>
  )
}
