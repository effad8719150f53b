import { summarizeDesk } from './summarize.ts'

export const deskHandlers = { 'desk.summary': summarizeDesk }
