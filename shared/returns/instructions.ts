import type { Day } from '../calendar.ts'

/** Says a text with values, in the language the instructions are for. */
type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** What a customer who sends goods back has to know. */
export interface InstructionFacts {
  readonly number: string
  readonly shop: { readonly name: string; readonly phone: string; readonly email: string }
  readonly customer: string | null
  readonly items: readonly { readonly description: string; readonly quantity: number }[]
  readonly declined: readonly {
    readonly description: string
    readonly quantity: number
    /** A code of the list of decline reasons. */
    readonly reason: string
  }[]
  /** Where to send it; of several, each with what goes there. */
  readonly places: readonly {
    readonly name: string
    readonly lines: readonly string[]
    readonly items: readonly string[]
  }[]
  /** `own_carrier`: the customer sends it and is given the cost back for a receipt. */
  readonly payer: 'shop' | 'customer' | 'customer_fee' | 'own_carrier' | 'maker'
  readonly feeMinor: number
  /** A label of a carrier goes with the instructions. */
  readonly hasLabel: boolean
  readonly pickup: {
    readonly day: Day
    readonly from: string
    readonly until: string
    readonly address: readonly string[]
  } | null
  readonly untilDay: Day | null
  /** Business days until the money is paid; null where nobody is paid. */
  readonly refundDays: number | null
}

/** A piece of the instructions: a heading, and its lines. */
export interface InstructionPart {
  readonly id: 'intro' | 'items' | 'declined' | 'way' | 'enclose' | 'payer' | 'until' | 'then'
  readonly head: string
  readonly lines: readonly string[]
}

/** The instructions piece by piece, in the order they are read. A pickup says when; a parcel where to. */
export function instructionParts(facts: InstructionFacts, say: Say): readonly InstructionPart[] {
  const head = (id: InstructionPart['id']) => say(`instructions.${id}`)
  const part = (id: InstructionPart['id'], lines: readonly string[]): InstructionPart => ({ id, head: head(id), lines })
  const item = ({ description, quantity }: { readonly description: string; readonly quantity: number }) =>
    say('instructions.item', { count: quantity, description })
  const { declined, untilDay, refundDays, feeMinor } = facts
  return [
    part('items', facts.items.map(item)),
    ...(declined.length > 0
      ? [
          part(
            'declined',
            declined.map(one => `${item(one)}: ${say(`decline_reason.${one.reason}`)}`),
          ),
        ]
      : []),
    ...(facts.pickup
      ? [pickupPart(facts.pickup, say)]
      : facts.places.map(place => placePart(place, facts.places.length, say))),
    part('enclose', [
      say('instructions.enclose_number', { number: facts.number }),
      say('instructions.enclose_parts'),
      say(facts.hasLabel ? 'instructions.enclose_label' : 'instructions.enclose_receipt'),
    ]),
    part('payer', [say(`instructions.payer_${facts.payer}`, { feeMinor })]),
    ...(untilDay === null ? [] : [part('until', [say('instructions.until_day', { untilDay })])]),
    ...(refundDays === null ? [] : [part('then', [say('instructions.then_refund', { count: refundDays })])]),
  ]
}

function placePart(place: InstructionFacts['places'][number], count: number, say: Say): InstructionPart {
  const items = count > 1 ? [say('instructions.place_items', { items: place.items.join(', ') })] : []
  return {
    id: 'way',
    head: say('instructions.way'),
    lines: [...items, place.name, ...place.lines].filter(line => line !== ''),
  }
}

function pickupPart(pickup: NonNullable<InstructionFacts['pickup']>, say: Say): InstructionPart {
  const { day, from, until, address } = pickup
  const when = say('instructions.pickup_when', { day, from, until })
  return { id: 'way', head: say('instructions.pickup'), lines: [when, ...address] }
}

/** The instructions as a text to paste into an e-mail. */
export function instructionText(facts: InstructionFacts, say: Say): string {
  const greeting =
    facts.customer === null ? say('instructions.hello') : say('instructions.hello_name', { name: facts.customer })
  const parts = instructionParts(facts, say).map(({ head, lines }) => [`${head}:`, ...lines].join('\n'))
  const { name, phone, email } = facts.shop
  const close = [say('instructions.regards'), name, phone, email].filter(line => line !== '').join('\n')
  return [greeting, say('instructions.intro', { number: facts.number }), ...parts, close].join('\n\n')
}
