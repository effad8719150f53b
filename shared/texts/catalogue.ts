import * as auditCommands from '../audit/command-texts.ts'
import * as auditScreen from '../audit/screen-texts.ts'
import * as bench from '../bench/texts.ts'
import * as bookFailures from '../books/failure-texts.ts'
import * as bookScreens from '../books/screen-texts.ts'
import * as books from '../books/texts.ts'
import * as costs from '../costs/texts.ts'
import * as credits from '../credits/texts.ts'
import * as customerScreen from '../customers/screen-texts.ts'
import * as customerSignals from '../customers/signal-texts.ts'
import * as signatures from '../evidence/signature-texts.ts'
import * as evidence from '../evidence/texts.ts'
import * as exchangeScreen from '../exchanges/screen-texts.ts'
import * as exchanges from '../exchanges/texts.ts'
import * as checklistTexts from '../grading/checklist-texts.ts'
import * as grading from '../grading/texts.ts'
import * as jobs from '../jobs/texts.ts'
import * as photos from '../photos/texts.ts'
import * as policyScreen from '../policy/screen-texts.ts'
import * as policy from '../policy/texts.ts'
import * as printerGuide from '../printing/guide-texts.ts'
import * as carrierLabels from '../printing/label-texts.ts'
import * as printingScreens from '../printing/screen-texts.ts'
import * as printerWays from '../printing/way-texts.ts'
import * as productScreen from '../products/screen-texts.ts'
import * as queues from '../queues/texts.ts'
import * as queueWork from '../queues/work-texts.ts'
import * as exports from '../reports/export-texts.ts'
import * as reportScreens from '../reports/screen-texts.ts'
import * as reports from '../reports/texts.ts'
import * as returnFilters from '../returns/filter-texts.ts'
import * as flow from '../returns/flow-texts.ts'
import * as mailIn from '../returns/mail-in-texts.ts'
import * as returnScreens from '../returns/screen-texts.ts'
import * as secondReasons from '../returns/second-reason-texts.ts'
import * as returns from '../returns/texts.ts'
import * as withoutSale from '../returns/without-sale-texts.ts'
import * as salesImport from '../sales/import/texts.ts'
import * as importScreen from '../sales/import-screen-texts.ts'
import * as sale from '../sales/sale-texts.ts'
import * as settlementScreens from '../settlements/screen-texts.ts'
import * as settlements from '../settlements/texts.ts'
import * as shipments from '../shipments/texts.ts'
import * as shopScreen from '../shop/screen-texts.ts'
import * as setUp from '../shop/set-up-texts.ts'
import * as start from '../shop/start-texts.ts'
import * as staffScreen from '../staff/screen-texts.ts'
import * as suppliers from '../suppliers/texts.ts'
import * as warranty from '../warranty/texts.ts'
import * as failures from './failures.ts'
import * as refusals from './refusals.ts'
import * as screen from './screen.ts'
import * as signIn from './sign-in.ts'

/** Every text a person reads, in English: a capability adds its `texts.ts` here and below. */
export const en = {
  ...grading.en,
  ...checklistTexts.en,
  ...bench.en,
  ...photos.en,
  ...queues.en,
  ...queueWork.en,
  ...jobs.en,
  ...policy.en,
  ...printingScreens.en,
  ...printerWays.en,
  ...printerGuide.en,
  ...carrierLabels.en,
  ...reports.en,
  ...reportScreens.en,
  ...exports.en,
  ...books.en,
  ...bookScreens.en,
  ...bookFailures.en,
  ...returns.en,
  ...returnScreens.en,
  ...returnFilters.en,
  ...mailIn.en,
  ...flow.en,
  ...withoutSale.en,
  ...warranty.en,
  ...suppliers.en,
  ...secondReasons.en,
  ...sale.en,
  ...salesImport.en,
  ...settlements.en,
  ...settlementScreens.en,
  ...setUp.en,
  ...start.en,
  ...importScreen.en,
  ...costs.en,
  ...customerScreen.en,
  ...customerSignals.en,
  ...productScreen.en,
  ...policyScreen.en,
  ...auditScreen.en,
  ...auditCommands.en,
  ...staffScreen.en,
  ...shopScreen.en,
  ...failures.en,
  ...refusals.en,
  ...credits.en,
  ...shipments.en,
  ...evidence.en,
  ...exchanges.en,
  ...exchangeScreen.en,
  ...signatures.en,
  ...screen.en,
  ...signIn.en,
} as const

/** The same texts in German; a missing one does not compile. */
export const de: Record<keyof typeof en, string> = {
  ...grading.de,
  ...checklistTexts.de,
  ...bench.de,
  ...photos.de,
  ...queues.de,
  ...queueWork.de,
  ...jobs.de,
  ...policy.de,
  ...printingScreens.de,
  ...printerWays.de,
  ...printerGuide.de,
  ...carrierLabels.de,
  ...reports.de,
  ...reportScreens.de,
  ...exports.de,
  ...books.de,
  ...bookScreens.de,
  ...bookFailures.de,
  ...returns.de,
  ...returnScreens.de,
  ...returnFilters.de,
  ...mailIn.de,
  ...flow.de,
  ...withoutSale.de,
  ...warranty.de,
  ...suppliers.de,
  ...secondReasons.de,
  ...sale.de,
  ...salesImport.de,
  ...settlements.de,
  ...settlementScreens.de,
  ...setUp.de,
  ...start.de,
  ...importScreen.de,
  ...costs.de,
  ...customerScreen.de,
  ...customerSignals.de,
  ...productScreen.de,
  ...policyScreen.de,
  ...auditScreen.de,
  ...auditCommands.de,
  ...staffScreen.de,
  ...shopScreen.de,
  ...failures.de,
  ...refusals.de,
  ...credits.de,
  ...shipments.de,
  ...evidence.de,
  ...exchanges.de,
  ...exchangeScreen.de,
  ...signatures.de,
  ...screen.de,
  ...signIn.de,
}

/** The languages the desk speaks. */
export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

type Singular<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K

/** The name of a text: for `x_one` and `x_other` it is `x`, chosen by `values.count`. */
export type TextKey = Singular<keyof typeof en & string>

/** A text to be said: code emits this, the reader's side turns it into a sentence. */
export interface Text {
  readonly key: TextKey
  readonly values?: Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>
}

/** Whether a text of that name exists, for names that were put together. */
export function isTextKey(name: string): name is TextKey {
  return name in en || `${name}_other` in en
}
