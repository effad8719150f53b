import { readFile, stat } from 'node:fs/promises'
import {
  mostPhotoBytes,
  mostPixelsRead,
  type PhotoFormat,
  photoFormatOf,
  photoSizeOf,
} from '../../shared/photos/photo-format.ts'
import { ok, type Result, refuse } from '../../shared/result.ts'
import type { Room } from '../context.ts'
import type { Reader } from '../database/open.ts'
import { findUpload } from '../files/file-room.ts'
import { keepFile, sweepKeptFiles } from '../files/kept-files.ts'
import { redrawPhoto } from './redraw.ts'

/** A photo that lies in the photos' folder, whole, with its small picture. */
export interface KeptPhoto {
  readonly sha256: string
  readonly smallSha256: string
  readonly format: PhotoFormat
  readonly width: number
  readonly height: number
  readonly bytes: number
}

export type PhotoProblem =
  | { readonly code: 'upload_gone' | 'photo_not_known' | 'photo_too_many_pixels' }
  | { readonly code: 'photo_too_large'; readonly mostBytes: number }

/** Takes a photo from an upload: known by its bytes, drawn anew, and on the disk before any row names it. */
export async function keepPhoto(room: Room, ticket: string): Promise<Result<KeptPhoto, PhotoProblem>> {
  const upload = await findUpload(room, ticket)
  if (!upload) return refuse({ code: 'upload_gone' })
  const { size } = await stat(upload.path)
  if (size > mostPhotoBytes) return refuse({ code: 'photo_too_large', mostBytes: mostPhotoBytes })
  const taken = await readFile(upload.path)
  const format = photoFormatOf(taken)
  const said = photoSizeOf(taken)
  if (format === null || said === null) return refuse({ code: 'photo_not_known' })
  if (said.width * said.height > mostPixelsRead) return refuse({ code: 'photo_too_many_pixels' })
  const drawn = await redrawPhoto(taken, format)
  if (!drawn) return refuse({ code: 'photo_not_known' })
  const { whole, small } = drawn
  const [sha256, smallSha256] = [await keepFile(room.photos, whole.bytes), await keepFile(room.photos, small.bytes)]
  const { width, height, bytes } = whole
  return ok({ sha256, smallSha256, format, width, height, bytes: bytes.byteLength })
}

/** Removes photos that no row names, as a kill between file and row leaves them. Only while none is written. */
export async function sweepPhotos(db: Reader, room: Room): Promise<number> {
  const rows = await db.selectFrom('photo').select(['sha256', 'smallSha256']).execute()
  return sweepKeptFiles(room.photos, new Set(rows.flatMap(row => [row.sha256, row.smallSha256])))
}
