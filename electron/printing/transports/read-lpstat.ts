import type { Ran } from './run-program.ts'
import type { NotStartedReason } from './transport.ts'

/** What `lpstat -a QUEUE` says against sending; null when the queue takes jobs. */
export function queueTrouble(queue: string, asked: Pick<Ran, 'code' | 'out'>): NotStartedReason | null {
  const line = asked.out.split('\n').find(each => each.startsWith(`${queue} `))
  if (asked.code !== 0 || line === undefined) return 'queue_missing'
  return / not accepting /.test(line) ? 'queue_closed' : null
}

/** Whether `lpstat -o QUEUE` lists a job; null: any job. */
export function queueHolds(out: string, queueJob: string | null): boolean {
  const jobs = out
    .split('\n')
    .map(line => line.split(/\s/)[0] ?? '')
    .filter(name => name !== '')
  return queueJob === null ? jobs.length > 0 : jobs.includes(queueJob)
}

/** The names in `lpstat -e`, which lists the queues that can be printed to. */
export function queuesIn(out: string): readonly string[] {
  return out
    .split('\n')
    .map(line => line.trim())
    .filter(line => /^[^\s/#]+$/.test(line))
}
