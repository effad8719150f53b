import type { Room } from '../context.ts'
import type { Engine } from '../desk/engine.ts'

/** Fills an empty demo shop. */
export async function seedDemo(_engine: Engine, _room: Room): Promise<void> {}
