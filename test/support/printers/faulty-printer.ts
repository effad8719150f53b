/** What can be wrong with a virtual printer. Nothing set: a good one that answers everything. */
export interface Faults {
  readonly refuses?: boolean
  /** Accepts nothing and refuses nothing. */
  readonly blackHole?: boolean
  readonly closesOnAccept?: boolean
  readonly neverReads?: boolean
  /** Breaks the connection at this byte of the payload, which it does not print. */
  readonly resetsAt?: number
  /** Says things nobody asked for. */
  readonly chatters?: boolean
  readonly paperOut?: boolean
  /** Paper ends after this many bytes of payload; the rest is held until there is paper again. */
  readonly paperEndsAt?: number
  readonly coverOpen?: boolean
  /** Prints, but its word that it did is lost. */
  readonly losesAnswer?: boolean
  /** An ESC/POS clone that doesn't know `GS ( H`. */
  readonly noProcessId?: boolean
  /** A label printer that doesn't know `~HQES`. */
  readonly noErrorStatus?: boolean
  /** A label printer that keeps silent at `~HS` while it wants something, as Zebra's manual says. */
  readonly silentWhenIll?: boolean
  /** Bits of a label printer's errors and warnings. */
  readonly errors?: number
  readonly warnings?: number
  /** Never says anything. */
  readonly mute?: boolean
}

/** What a printer does about what it was told. */
export interface Reaction {
  readonly says: Uint8Array
  readonly breaks: boolean
}

const chatter = Uint8Array.of(0x14, 0x00, 0x00, 0x0f, 0x41)

/** A virtual printer: what it was given, what is on its paper, and every fault a counter has seen. */
export class FaultyPrinter {
  readonly language: 'escpos' | 'zpl'
  faults: Faults
  /** What is on the paper. */
  readonly printed: number[] = []
  connections = 0
  /** Payload that reached it, printed or not. */
  readonly taken: number[] = []
  #held: number[] = []
  #promised: Uint8Array[] = []

  constructor(language: 'escpos' | 'zpl', faults: Faults = {}) {
    this.language = language
    this.faults = faults
  }

  get received(): number {
    return this.taken.length
  }

  get text(): string {
    return Buffer.from(this.printed).toString('latin1')
  }

  /** Paper is put in and whatever was wrong is over: what it held comes out. Answers what it says then. */
  mend(): Uint8Array {
    this.faults = {}
    this.printed.push(...this.#held.splice(0))
    return Buffer.concat(this.#promised.splice(0))
  }

  /** A new connection with an ear of its own. */
  connect(): PrinterSession {
    this.connections += 1
    return new PrinterSession(this)
  }

  /** One byte of payload; true when the connection breaks at it. */
  take(byte: number): boolean {
    const { resetsAt, paperEndsAt, paperOut } = this.faults
    this.taken.push(byte)
    if (resetsAt !== undefined && this.received >= resetsAt) return true
    const isOut = paperOut === true || (paperEndsAt !== undefined && this.received > paperEndsAt)
    if (isOut) this.#held.push(byte)
    else this.printed.push(byte)
    return false
  }

  /** The answer to `DLE EOT n`. */
  status(n: number): Uint8Array {
    if (this.faults.mute) return new Uint8Array()
    const { coverOpen = false, paperOut = false } = this.faults
    const out = paperOut || this.#held.length > 0
    if (n === 1) return Uint8Array.of(coverOpen || out ? 0x1a : 0x12)
    if (n === 2) return Uint8Array.of(coverOpen ? 0x16 : out ? 0x32 : 0x12)
    return Uint8Array.of(out ? 0x72 : 0x12)
  }

  /** The answer to `GS ( H` 48, once everything before it is on paper. */
  confirm(id: Uint8Array): Uint8Array {
    const { mute, noProcessId, losesAnswer } = this.faults
    if (mute || noProcessId || losesAnswer) return new Uint8Array()
    const answer = Buffer.of(0x37, 0x22, ...id, 0)
    if (this.#held.length === 0) return answer
    this.#promised.push(answer)
    return new Uint8Array()
  }

  /** The answer to `~HS`. */
  hostStatus(): Uint8Array {
    const { mute, losesAnswer, silentWhenIll, errors = 0, coverOpen = false, paperOut = false } = this.faults
    if (mute || (losesAnswer && this.received > 0)) return new Uint8Array()
    const waiting = this.#held.length
    const out = paperOut || waiting > 0
    if (silentWhenIll && (out || coverOpen || errors !== 0)) return new Uint8Array()
    const one = `030,${out ? 1 : 0},0,1218,${waiting > 0 ? '001' : '000'},0,0,0,000,0,0,0`
    const two = `000,0,${coverOpen ? 1 : 0},0,1,2,6,0,00000000,1,000`
    return Buffer.from([one, two, '1234,0'].map(each => `\x02${each}\x03\r\n`).join(''), 'latin1')
  }

  /** The answer to `~HQES`. */
  errorStatus(): Uint8Array {
    const { mute, losesAnswer, noErrorStatus, coverOpen, paperOut, errors = 0, warnings = 0 } = this.faults
    if (mute || noErrorStatus || (losesAnswer && this.received > 0)) return new Uint8Array()
    const bits = errors | (paperOut || this.#held.length > 0 ? 1 : 0) | (coverOpen ? 4 : 0)
    const line = (name: string, set: number) =>
      `    ${name.padEnd(15)} ${set === 0 ? 0 : 1} 00000000 ${set.toString(16).toUpperCase().padStart(8, '0')} \r\n`
    return Buffer.from(
      `\x02\r\n  PRINTER STATUS                         \r\n${line('ERRORS:', bits)}${line('WARNINGS:', warnings)}\x03`,
    )
  }

  get chatter(): Uint8Array {
    return this.faults.chatters ? chatter : new Uint8Array()
  }
}

/** One connection to a printer. */
export class PrinterSession {
  readonly #printer: FaultyPrinter
  #waiting: number[] = []

  constructor(printer: FaultyPrinter) {
    this.#printer = printer
  }

  hear(bytes: Uint8Array): Reaction {
    const says: Uint8Array[] = [this.#printer.chatter]
    this.#waiting.push(...bytes)
    while (this.#waiting.length > 0) {
      const command = this.#command()
      if (command === 'incomplete') break
      if (command !== null) says.push(command)
      else if (this.#printer.take(this.#waiting.shift() ?? 0)) return { says: new Uint8Array(), breaks: true }
    }
    return { says: Buffer.concat(says), breaks: false }
  }

  /** The answer to a question at the front of what waits; null: it is payload. */
  #command(): Uint8Array | 'incomplete' | null {
    const shapes = this.#printer.language === 'escpos' ? rollQuestions : labelQuestions
    for (const { head, length, answer } of shapes) {
      const known = this.#waiting.slice(0, head.length)
      if (!known.every((byte, at) => byte === head[at])) continue
      if (this.#waiting.length < length) return 'incomplete'
      return answer(this.#printer, Uint8Array.from(this.#waiting.splice(0, length)))
    }
    return null
  }
}

interface Question {
  readonly head: readonly number[]
  readonly length: number
  readonly answer: (printer: FaultyPrinter, asked: Uint8Array) => Uint8Array
}

const rollQuestions: readonly Question[] = [
  { head: [0x10, 0x04], length: 3, answer: (printer, asked) => printer.status(asked[2] ?? 0) },
  {
    head: [0x1d, 0x28, 0x48, 6, 0, 0x30, 0x30],
    length: 11,
    answer: (printer, asked) => printer.confirm(asked.subarray(7)),
  },
]
const labelQuestions: readonly Question[] = [
  { head: [...Buffer.from('~HS')], length: 3, answer: printer => printer.hostStatus() },
  { head: [...Buffer.from('~HQES')], length: 5, answer: printer => printer.errorStatus() },
]
