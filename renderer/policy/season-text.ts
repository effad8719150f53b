import * as z from 'zod'

const season = z.object({ soldFrom: z.string(), soldUntil: z.string(), returnUntil: z.string() })

/** A season as it is typed: `11-01 12-24 01-31`. */
export function writeSeason(value: unknown): string {
  const read = season.safeParse(value)
  return read.success ? `${read.data.soldFrom} ${read.data.soldUntil} ${read.data.returnUntil}` : ''
}

/** A season from what was typed; the rule's own schema says whether it is one. */
export function readSeason(text: string): z.infer<typeof season> {
  const [soldFrom = '', soldUntil = '', returnUntil = ''] = text.trim().split(/\s+/)
  return { soldFrom, soldUntil, returnUntil }
}
