/** Texts about photos of goods. */
export const en = {
  'photos.title': 'Photos',
  'photos.none': 'No photos yet.',
  'photos.add': 'Add a photo',
  'photos.take': 'Take a photo',
  'photos.camera': 'Camera',
  'photos.shoot': 'Take the picture',
  'photos.no_camera': 'The camera can’t be used here. Choose a file instead.',
  'photos.of_parcel': 'The parcel',
  'photos.one': 'Photo by {{by}}',
  'photos.see': 'Photo',
  'failure.photo_not_known': 'This is not a JPEG, PNG or WebP picture.',
  'failure.photo_too_large': 'This file is too large for a photo: 10 MB is the most.',
  'failure.photo_too_many_pixels': 'This picture has too many pixels to be read.',
  'failure.too_many_photos': 'There are {{most}} photos already, which is the most.',
  'failure.photo_lost': 'The photo’s file is gone or damaged.',
} as const

/** German. */
export const de: Record<keyof typeof en, string> = {
  'photos.title': 'Fotos',
  'photos.none': 'Noch keine Fotos.',
  'photos.add': 'Foto hinzufügen',
  'photos.take': 'Foto aufnehmen',
  'photos.camera': 'Kamera',
  'photos.shoot': 'Aufnehmen',
  'photos.no_camera': 'Die Kamera ist hier nicht nutzbar. Bitte eine Datei wählen.',
  'photos.of_parcel': 'Das Paket',
  'photos.one': 'Foto von {{by}}',
  'photos.see': 'Foto',
  'failure.photo_not_known': 'Das ist kein Bild im Format JPEG, PNG oder WebP.',
  'failure.photo_too_large': 'Diese Datei ist zu groß für ein Foto: höchstens 10 MB.',
  'failure.photo_too_many_pixels': 'Dieses Bild hat zu viele Bildpunkte.',
  'failure.too_many_photos': 'Es gibt schon {{most}} Fotos, mehr gehen nicht.',
  'failure.photo_lost': 'Die Datei des Fotos fehlt oder ist beschädigt.',
}
