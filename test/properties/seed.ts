import fc from 'fast-check'

/** The seed of this run's random histories: printed always, so that a run can be played again with PROPERTY_SEED. */
export function seedOf(what: string): number {
  const given = Number.parseInt(process.env.PROPERTY_SEED ?? '', 10)
  const seed = Number.isNaN(given) ? Date.now() % 2 ** 31 : given
  process.stdout.write(`${what}: PROPERTY_SEED=${seed}\n`)
  return seed
}

/** How many times as many histories as usual, by PROPERTY_TIMES: for a longer search than every run can take. */
export const times = Math.max(1, Number.parseInt(process.env.PROPERTY_TIMES ?? '', 10) || 1)

/** Plays random histories, and more of them where chance left out something that they have to reach. */
export async function playUntil<Ts>(
  property: fc.IAsyncProperty<Ts>,
  { what, runs, more }: { readonly what: string; readonly runs: number; readonly more: number },
  reachedAll: () => boolean,
): Promise<void> {
  const seed = seedOf(what)
  await fc.assert(property, { numRuns: runs, seed })
  for (let batch = 1; batch <= 12 && !reachedAll(); batch++) {
    await fc.assert(property, { numRuns: more, seed: seed + batch })
  }
}
