import type { Instant } from '../../shared/calendar.ts'
import type { DemoDesk } from './demo-desk.ts'

/** Something that happens in the demo's past: it yields each moment that it waits for, and goes on then. */
export type Story = AsyncGenerator<Instant, void, void>

/** Plays stories in the order of time, so that what is recorded later also happened later. */
export async function playOut(desk: Pick<DemoDesk, 'setNow'>, stories: readonly Story[]): Promise<void> {
  const waiting: { readonly at: Instant; readonly story: Story }[] = []
  const goOn = async (story: Story) => {
    const next = await story.next()
    if (next.done) return
    const at = next.value
    const place = waiting.findIndex(one => one.at > at)
    waiting.splice(place === -1 ? waiting.length : place, 0, { at, story })
  }
  for (const story of stories) await goOn(story)
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    desk.setNow(next.at)
    await goOn(next.story)
  }
}
