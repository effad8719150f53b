import * as z from 'zod'
import { command, counterStaff, everyone, query } from '../define.ts'
import { id, ticket } from '../fields.ts'

export const photoView = z.object({
  id,
  /** Null: of the parcel rather than of one item. */
  line: id.nullable(),
  /** A small picture of it, under its view ticket. */
  small: z.string(),
  width: z.int(),
  height: z.int(),
  at: z.string(),
  by: z.string(),
})
export type PhotoView = z.infer<typeof photoView>

export const photoOperations = {
  /** Keeps a photo of an item, or of the parcel. What the camera wrote into the file beside the picture is left out. */
  'photos.add': command({
    allow: counterStaff,
    input: z.object({ return: id, line: id.optional(), file: ticket }),
    output: z.object({ photo: id }),
    failures: {
      not_found: {},
      return_line_not_found: { line: id },
      upload_gone: {},
      photo_not_known: {},
      photo_too_large: { mostBytes: z.int() },
      photo_too_many_pixels: {},
      too_many_photos: { most: z.int() },
    },
  }),
  'photos.read': query({
    allow: everyone,
    lane: 'long',
    input: z.object({ return: id }),
    output: z.object({ photos: z.array(photoView), mayAdd: z.boolean() }),
    failures: { not_found: {} },
  }),
  /** Where the whole picture can be seen. */
  'photos.show': query({
    allow: everyone,
    lane: 'long',
    input: z.object({ photo: id }),
    output: z.object({ ticket: z.string(), width: z.int(), height: z.int() }),
    failures: { not_found: {}, photo_lost: {} },
  }),
}
