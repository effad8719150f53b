import type { Sentence } from '../../fields.ts'
import type { ColumnFailure } from './header.ts'
import type { Rejection } from './rejections.ts'
import type { ReadFailure } from './rows.ts'

/** Why a row can't be taken, as a sentence of the catalogue. */
export function explainRejection(rejection: Pick<Rejection, 'code' | 'values'>): Sentence {
  return { key: `import.${rejection.code}`, values: { ...rejection.values } }
}

/** Why a file can't be read, as a sentence of the catalogue. */
export function explainReadFailure(failure: ReadFailure): Sentence {
  switch (failure.code) {
    case 'file_binary':
      return { key: `import.file.${failure.kind}`, values: {} }
    case 'file_too_large':
      return {
        key: 'import.file.file_too_large',
        values: { megabytes: Math.ceil(failure.bytes / 1_048_576), limit: Math.floor(failure.limit / 1_048_576) },
      }
    default: {
      const { code, ...values } = failure
      return { key: `import.file.${code}`, values }
    }
  }
}

/** Why a file's columns don't serve, as a sentence of the catalogue. */
export function explainColumns(failure: ColumnFailure): Sentence {
  return { key: `import.${failure.code}`, values: { columns: failure.columns.join(', ') } }
}
