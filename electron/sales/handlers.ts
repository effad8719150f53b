import { findAnything } from './find.ts'
import { startSalesImport } from './import/import.ts'
import { listImports } from './import/imports.ts'
import { previewSales } from './import/preview.ts'
import { listProfiles, saveProfile } from './import/profiles.ts'
import { readSale } from './read.ts'
import { setDelivered } from './set-delivered.ts'

export const saleHandlers = {
  'sales.find': findAnything,
  'sales.read': readSale,
  'sales.setDelivered': setDelivered,
  'sales.preview': previewSales,
  'sales.import': startSalesImport,
  'sales.saveProfile': saveProfile,
  'sales.profiles': listProfiles,
  'sales.imports': listImports,
}
