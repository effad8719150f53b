import { addPhoto } from './add.ts'
import { readPhotos } from './read.ts'
import { showPhoto } from './show.ts'

export const photoHandlers = {
  'photos.add': addPhoto,
  'photos.read': readPhotos,
  'photos.show': showPhoto,
}
