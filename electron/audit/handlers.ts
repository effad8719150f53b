import { findEvents } from './find.ts'
import { verifyAudit } from './verify.ts'

export const auditHandlers = { 'audit.find': findEvents, 'audit.verify': verifyAudit }
