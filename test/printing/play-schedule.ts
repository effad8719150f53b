import type { Ending } from '../../electron/printing/spool/handed.ts'
import { openSpool, type Spool } from '../../electron/printing/spool/spool.ts'
import { treatmentOf } from '../../electron/printing/spool/transport-of.ts'
import { readAbilities } from '../../shared/printing/learn.ts'
import { moveSpool, type SpoolEvent, type SpoolState } from '../../shared/printing/spool-states.ts'
import { type Faults, FaultyPrinter } from '../support/printers/faulty-printer.ts'
import { inProcessTransport } from '../support/printers/in-process.ts'
import type { TestDesk } from '../support/test-desk.ts'
import type { Fault, Step } from './schedule.ts'

interface Job {
  readonly id: string
  readonly printer: number
  readonly payload: string
}

/** A spool that can be gone at any wait: whatever it waits for then never comes. */
class Life {
  #left: number | null = null
  #die: () => void = () => undefined
  isOver = false
  readonly over = new Promise<void>(resolve => {
    this.#die = resolve
  })

  endAfter(waits: number | null): void {
    this.#left = waits
  }

  readonly pause = async (): Promise<void> => {
    if (!this.isOver && this.#left !== null) {
      this.#left -= 1
      if (this.#left < 0) {
        this.isOver = true
        this.#die()
      }
    }
    if (this.isOver) await new Promise<never>(() => undefined)
  }
}

/** Changes what the spool tells the writer; a control that must be found out. */
export type Sabotage = (name: string, input: unknown) => unknown

/** Plays one schedule on a desk's file and says everything that must never be. */
export class Play {
  readonly #desk: TestDesk
  readonly #number: number
  readonly #sabotage: Sabotage
  readonly #printers = [new FaultyPrinter('escpos'), new FaultyPrinter('zpl')] as const
  readonly #ids: string[] = []
  readonly #jobs: Job[] = []
  readonly #wrong: string[] = []
  #life = new Life()
  #spool: Spool

  constructor(desk: TestDesk, number: number, sabotage: Sabotage = (_name, input) => input) {
    this.#desk = desk
    this.#number = number
    this.#sabotage = sabotage
    const insert = desk.writer.file.raw.prepare(
      `insert into printer (id, name, name_folded, transport, address, language, columns, dpi, abilities, created_at)
       values (?, ?, ?, 'network', '127.0.0.1', ?, ?, ?, ?, ?)`,
    )
    for (const [index, language] of (['escpos', 'zpl'] as const).entries()) {
      const id = `P${number}-${index}`
      const abilities = number % 3 === index ? '{}' : '{"confirms":true,"status":true}'
      const size = language === 'escpos' ? [48, null] : [null, 203]
      insert.run(id, id, id, language, ...size, abilities, desk.now())
      this.#ids.push(id)
    }
    this.#spool = this.#open()
  }

  #open(): Spool {
    const life = this.#life
    const { runner } = this.#desk.writer
    return openSpool({
      db: this.#desk.reader.file.db,
      now: this.#desk.now,
      ask: async (name, input) => {
        await life.pause()
        const told = this.#sabotage(name, input)
        this.#noteConfirmed(name, told)
        const answer = await runner.internal(name, told)
        await life.pause()
        return answer
      },
      transportOf: (row, paper) => {
        const printer = this.#printerOf(this.#ids.indexOf(row.id))
        return inProcessTransport(printer, treatmentOf({ abilities: readAbilities(row.abilities) }, paper), life.pause)
      },
      log: problem => this.#wrong.push(`the spool threw ${String(problem)}`),
      pauseMs: () => 3_600_000,
    })
  }

  #printerOf(index: number): FaultyPrinter {
    return this.#printers[index === 1 ? 1 : 0]
  }

  #noteConfirmed(name: string, input: unknown): void {
    if (name !== 'printing.end') return
    const { job: id, ending } = input as { readonly job: string; readonly ending: Ending }
    const job = this.#jobs.find(one => one.id === id)
    if (ending.state === 'confirmed' && job && !this.#printerOf(job.printer).text.includes(job.payload))
      this.#wrong.push(`${id} is called confirmed and is not on the paper`)
  }

  async step(step: Step): Promise<void> {
    switch (step.do) {
      case 'queue':
        return this.#queue(step)
      case 'fault': {
        const printer = this.#printerOf(step.printer)
        printer.faults = { ...printer.faults, ...faultsOf(step.fault, printer) }
        return
      }
      case 'mend':
        this.#printerOf(step.printer).mend()
        return
      case 'look':
        return this.#look(step.dropAfter)
      case 'answer':
        return this.#answer(step.cameOut)
      case 'cancel': {
        const job = this.#first('queued')
        if (job) await this.#desk.must('printing.cancel', { job })
        return
      }
      case 'rest':
        this.#desk.writer.file.raw
          .prepare('update printer set paused = ? where id = ?')
          .run(step.paused ? 1 : 0, this.#ids[step.printer])
        return
      case 'pass':
        this.#desk.passMinutes(step.minutes)
    }
  }

  #queue(step: Extract<Step, { do: 'queue' }>): void {
    const id = this.#desk.writer.file.raw
    const number = this.#jobs.length
    const key = `01J${String(this.#number).padStart(9, '0')}${String(number).padStart(14, '0')}`
    const payload = `<${String(number).padStart(3, '0')}>`.padEnd(step.length, String.fromCharCode(65 + (number % 26)))
    const at = new Date(Date.parse(this.#desk.now()) + number).toISOString()
    const expiresAt = step.drawer ? new Date(Date.parse(this.#desk.now()) + 5000).toISOString() : null
    const target = step.printer === 0 ? '{"language":"escpos","columns":48}' : '{"language":"zpl","dpi":203}'
    const job = { id: key, printer: step.printer, payload }
    id.prepare(
      `insert into print_job (id, printer_id, paper, subject_kind, subject_id, dedupe_key, bytes, sha256,
         template_version, target, state, expires_at, requested_by, created_at)
       values (?, ?, ?, 'printer', 'x', ?, ?, '', '1', ?, 'queued', ?, 'desk', ?)`,
    ).run(
      ...[job.id, this.#ids[step.printer], step.drawer ? 'drawer' : 'receipt', key, Buffer.from(payload), target],
      ...[expiresAt, at],
    )
    this.#jobs.push(job)
  }

  async #look(dropAfter: number | null): Promise<void> {
    this.#life.endAfter(dropAfter)
    const worked = async () => {
      await this.#spool.look()
      await this.#spool.idle()
    }
    await Promise.race([worked(), this.#life.over])
    this.#life.endAfter(null)
    if (this.#life.isOver) await this.#restart()
  }

  /** The process is gone; a new one opens the same file. */
  async #restart(): Promise<void> {
    void this.#spool.close(60_000)
    await this.#desk.writer.runner.internal('desk.tidy', {})
    this.#life = new Life()
    this.#spool = this.#open()
  }

  #first(state: SpoolState): string | null {
    const mine = new Set(this.#jobs.map(job => job.id))
    const rows = this.#desk.writer.file.raw
      .prepare('select id from print_job where state = ? and printer_id in (?, ?)')
      .all(state, ...this.#ids)
    return (rows as { readonly id: string }[]).find(row => mine.has(row.id))?.id ?? null
  }

  async #answer(cameOut: 'yes' | 'no'): Promise<void> {
    const job = this.#first('unknown')
    if (job) await this.#desk.must('printing.resolve', { job, cameOut })
  }

  /** Everything is mended and goes on; then says what must never be. */
  async end(): Promise<readonly string[]> {
    for (const printer of this.#printers) printer.mend()
    this.#desk.writer.file.raw.prepare('update printer set paused = 0').run()
    await this.#look(null)
    await this.#spool.close(0)
    for (const job of this.#jobs) this.#judge(job)
    for (const [index, printer] of this.#printers.entries()) this.#judgeOrder(index, printer)
    return this.#wrong
  }

  #judge(job: Job): void {
    const { raw } = this.#desk.writer.file
    const row = raw.prepare('select state, bytes_sent as sent from print_job where id = ?').get(job.id) as {
      readonly state: SpoolState
      readonly sent: number
    }
    const events = raw
      .prepare('select kind from print_event where job_id = ? order by rowid')
      .all(job.id)
      .map(event => (event as { readonly kind: SpoolEvent }).kind)
    let state: SpoolState = 'queued'
    for (const event of events) {
      const moved = moveSpool(state, event)
      if (moved.ok) state = moved.value
      else this.#wrong.push(`${job.id}: ${event} from ${state}`)
    }
    if (state !== row.state) this.#wrong.push(`${job.id}: its story ends in ${state}, its row says ${row.state}`)
    if (row.state === 'queued' || row.state === 'sending')
      this.#wrong.push(`${job.id} is still ${row.state} though nothing stops it`)
    const given = Buffer.from(this.#printerOf(job.printer).taken).toString('latin1')
    const times = given.split(job.payload.slice(0, 5)).length - 1
    if (times > 1) this.#wrong.push(`${job.id} was sent ${times} times`)
    if (events.filter(event => event === 'begin').length > 1) this.#wrong.push(`${job.id} was begun twice`)
    if (row.state === 'cancelled' && times > 0) this.#wrong.push(`${job.id} was sent though it was cancelled`)
    if (row.state === 'sent' && times !== 1) this.#wrong.push(`${job.id} is called sent and never arrived`)
  }

  #judgeOrder(index: number, printer: FaultyPrinter): void {
    const text = Buffer.from(printer.taken).toString('latin1')
    const numbers = [...text.matchAll(/<(\d{3})>/g)].map(([, number]) => Number(number))
    if (numbers.some((number, at) => at > 0 && number < (numbers[at - 1] ?? 0)))
      this.#wrong.push(`printer ${index} got ${numbers.join(', ')}`)
  }
}

function faultsOf(fault: Fault, printer: FaultyPrinter): Faults {
  if (typeof fault === 'string') return { [fault]: true }
  return 'resetsIn' in fault
    ? { resetsAt: printer.received + fault.resetsIn }
    : { paperEndsAt: printer.received + fault.endsIn }
}
