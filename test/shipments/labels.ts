/** A PDF with one empty page. */
export const pdfLabel = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 288 432]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  'latin1',
)

/** A picture of one dot. */
export const pngLabel = Buffer.from(
  '89504e470d0a1a0a0000000d4948445200000001000000010806000000' +
    '1f15c4890000000d49444154789c63f8cfc0f01f00050001ff56c7b1cf0000000049454e44ae426082',
  'hex',
)

/** A label of 102 x 152 mm. */
export const zplLabel = Buffer.from('^XA^PW812^LL1218^FO50,50^A0N,40,40^FDRMA 0001^FS^XZ\n')
