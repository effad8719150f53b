import { ok, type Result } from '../../shared/result.ts'
import type { Room } from '../context.ts'
import { type MigrationFailure, migrate } from '../database/migrate.ts'
import { migrations } from '../database/migrations/index.ts'
import { seedDemo } from '../demo/seed.ts'
import { sweepFiles } from '../files/sweep-files.ts'
import { type Engine, type EngineOptions, machineClock, openEngine } from './engine.ts'

/** Opens the file for writing, brings it up to date, tidies what an earlier run left, and fills the demo shop. */
export async function openWriter(
  room: Room,
  options: EngineOptions = {},
): Promise<Result<{ readonly engine: Engine }, MigrationFailure>> {
  const engine = openEngine(room, 'write', options)
  const migrated = await migrate(engine.file.raw, migrations, room.backups)
  if (!migrated.ok) {
    await engine.close()
    return migrated
  }
  await engine.file.db.deleteFrom('session').execute()
  await engine.runner.internal('desk.tidy', {})
  sweepFiles(room, Date.now())
  try {
    if (room.demo) await seedDemo(engine, room, (options.now ?? machineClock)())
  } catch (problem) {
    await engine.close()
    throw problem
  }
  return ok({ engine })
}
