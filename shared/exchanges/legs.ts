/** The two legs of an exchange before they meet, gross, minor units. */
export interface Legs {
  /** What the old goods give back before fees and deductions. */
  readonly creditMinor: number
  /** What the settlement owes the customer. */
  readonly dueMinor: number
  /** The new sale in full. */
  readonly soldMinor: number
}

/** How the legs meet. They are never netted: each stays a document of its own. */
export interface MetLegs {
  readonly kind: 'even' | 'uneven'
  /** Of what is owed to the customer: goes into the new sale. */
  readonly usedMinor: number
  /** What the customer pays on top. */
  readonly owesMinor: number
  /** What goes back to the customer. */
  readonly backMinor: number
}

/** Even is goods for goods of the same value; a fee can still leave something to pay. */
export function meetLegs({ creditMinor, dueMinor, soldMinor }: Legs): MetLegs {
  const due = Math.max(0, dueMinor)
  const usedMinor = Math.min(due, soldMinor)
  return {
    kind: soldMinor === creditMinor ? 'even' : 'uneven',
    usedMinor,
    owesMinor: soldMinor - usedMinor,
    backMinor: due - usedMinor,
  }
}
