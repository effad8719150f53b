import { styled } from '@mui/material/styles'
import { useDeskQuery } from '../call/use-desk-query.ts'
import { DeskDialog } from '../parts/desk-dialog.tsx'
import { ErrorState, SkeletonRows } from '../parts/states.tsx'
import { useText } from '../parts/text/use-text.ts'

const Picture = styled('img')({
  display: 'block',
  width: 'auto',
  maxWidth: '100%',
  height: 'auto',
  maxHeight: '70vh',
  margin: '0 auto',
})

/** A photo in its whole size. */
export function SeePhoto(props: { readonly photo: string; readonly onClose: () => void }) {
  const t = useText()
  const shown = useDeskQuery('photos.show', { photo: props.photo })
  return (
    <DeskDialog open width="lg" title={t('photos.see')} onClose={props.onClose}>
      {shown.failure ? <ErrorState failure={shown.failure} onRetry={shown.refresh} /> : null}
      {shown.isWaiting ? <SkeletonRows rows={5} /> : null}
      {shown.value ? (
        <Picture
          alt={t('photos.see')}
          src={`/files/${shown.value.ticket}`}
          width={shown.value.width}
          height={shown.value.height}
        />
      ) : null}
    </DeskDialog>
  )
}
