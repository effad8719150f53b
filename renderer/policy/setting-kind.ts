import * as z from 'zod'

/** A rule or a condition: what has settings. */
interface HasSettings {
  readonly settings: z.ZodType
}

/** What a setting of a rule or condition is, read from its own schema: the form draws itself from it. */
export type SettingKind =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'many' | 'ordered'; readonly values: readonly string[] }
  | { readonly kind: 'words' | 'days' | 'seasons' | 'second_reasons' }
  | { readonly kind: 'text' | 'month_day' }
  | { readonly kind: 'number' | 'count_limit' | 'money' | 'limit' | 'rate' }

/** One setting by its name. */
export interface Setting {
  readonly name: string
  readonly is: SettingKind
}

/** The part of JSON Schema that rules' settings use. */
const node = z.object({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minimum: z.number().optional(),
  default: z.unknown().optional(),
  get items() {
    return node.optional()
  },
})
type Node = z.infer<typeof node>
const shape = z.object({ properties: z.record(z.string(), node) })

function propertiesOf(rule: HasSettings): readonly (readonly [string, Node])[] {
  return Object.entries(shape.parse(z.toJSONSchema(rule.settings, { io: 'input' })).properties)
}

function kindOf(name: string, property: Node): SettingKind {
  if (property.type === 'boolean') return { kind: 'switch' }
  if (property.enum) return { kind: 'choice', values: property.enum }
  if (property.type === 'array') {
    const { items } = property
    if (items?.enum) return { kind: name.endsWith('InOrder') ? 'ordered' : 'many', values: items.enum }
    if (name === 'secondReasons') return { kind: 'second_reasons' }
    if (items?.type === 'object') return { kind: 'seasons' }
    return { kind: items?.format === 'date' ? 'days' : 'words' }
  }
  if (property.type === 'string') return { kind: property.pattern === undefined ? 'text' : 'month_day' }
  if (/percentMilli/.test(name)) return { kind: 'rate' }
  if (name.endsWith('Minor')) return { kind: property.minimum === -1 ? 'limit' : 'money' }
  return { kind: property.minimum === -1 ? 'count_limit' : 'number' }
}

/** The settings of a rule or condition in their order. */
export function settingsOf(rule: HasSettings): readonly Setting[] {
  return propertiesOf(rule).map(([name, property]) => ({ name, is: kindOf(name, property) }))
}

/** Settings to start a new entry with: the rule's own defaults, else the smallest or first that is possible. */
export function firstSettings(rule: HasSettings): Readonly<Record<string, unknown>> {
  const start = ({ type, enum: values, items, minimum, default: usual }: Node): unknown => {
    if (usual !== undefined) return usual
    if (values) return values[0]
    if (type === 'array') return items?.enum?.slice(0, 1) ?? []
    if (type === 'boolean') return false
    return type === 'integer' ? Math.max(0, minimum ?? 0) : ''
  }
  return Object.fromEntries(propertiesOf(rule).map(([name, property]) => [name, start(property)]))
}

/** Where the names of a setting's values stand in the catalogue. */
const folders: Readonly<Record<string, string>> = {
  anchor: 'policy_anchor',
  faults: 'fault',
  waivedFor: 'fault',
  alwaysFor: 'fault',
  afterwards: 'verdict',
  otherwise: 'verdict',
  overCap: 'verdict',
  verdict: 'verdict',
  kinds: 'evidence',
  reasons: 'reason',
  mode: 'shipping_refund',
  outcomesInOrder: 'outcome',
  tenders: 'tender',
  calendar: 'policy_calendar',
}

/** The catalogue's name of a value of a setting. */
export function optionKey(setting: string, value: string): string {
  return `${folders[setting] ?? 'policy_option'}.${value}`
}
