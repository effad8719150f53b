import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseAst } from 'vite'
import { describe, expect, it } from 'vitest'

const renderer = fileURLToPath(new URL('../../renderer', import.meta.url))
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.tsx'))

const spoken =
  /^(label|title|detail|placeholder|alt|hint|why|head|rule|note|action|aria-label|aria-description|aria-roledescription)$/
const words = /\p{L}{2,}/u
/** A name of a text, a key or a value of an attribute, not words for people. */
const names = /^[\w./:-]*$/

type Node = Readonly<Record<string, unknown>> & { readonly type: string }

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function textOf(node: unknown): string | null {
  if (!isNode(node)) return null
  if (node.type === 'JSXText' || node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type === 'JSXExpressionContainer') return textOf(node.expression)
  if (node.type !== 'TemplateLiteral') return null
  const parts = (node.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(one => one.value.cooked)
  return parts.join('…')
}

function nameOf(attribute: Node): string {
  return isNode(attribute.name) ? String(attribute.name.name) : ''
}

/** Words a person would read that stand in the code: between tags, and in attributes that are shown or read out. */
function literalsIn(source: string): readonly string[] {
  const found: string[] = []
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const part of value) visit(part)
    if (!isNode(value)) return
    if (value.type === 'JSXElement' || value.type === 'JSXFragment') {
      for (const child of value.children as readonly unknown[]) {
        const text = textOf(child)?.trim() ?? ''
        if (words.test(text)) found.push(text)
      }
    }
    if (value.type === 'JSXAttribute' && spoken.test(nameOf(value))) {
      const text = textOf(value.value) ?? ''
      if (words.test(text) && !names.test(text)) found.push(text)
      else if (/^\p{Lu}\p{Ll}+$/u.test(text)) found.push(text)
    }
    for (const part of Object.values(value)) visit(part)
  }
  visit(parseAst(source, { lang: 'tsx' }))
  return found
}

describe('the search for literals', () => {
  it('finds words between tags and in attributes that are shown or read out', () => {
    expect(literalsIn('const a = <p>Hello you</p>')).toEqual(['Hello you'])
    expect(literalsIn("const a = <p>{'Hello'}</p>")).toEqual(['Hello'])
    expect(literalsIn('const a = <Field label="Your name" />')).toEqual(['Your name'])
    expect(literalsIn('const a = <Field label="Name" />')).toEqual(['Name'])
    expect(literalsIn('const a = <Field hint={`Up to $' + '{most} pieces`} />')).toEqual(['Up to … pieces'])
  })

  it('leaves keys of the catalogue, names of drawings and types alone', () => {
    expect(literalsIn("const a = <p title={t('a.b')}>{t('a.b')} · 4</p>")).toEqual([])
    expect(literalsIn('const a = <Icon name="close" title="app.name" />')).toEqual([])
    expect(literalsIn('const a = (b: Map<string, number>): ReturnType<typeof f> => b')).toEqual([])
  })
})

describe('the screens', () => {
  it('say nothing that is not in the catalogue', () => {
    const found = files.flatMap(name =>
      literalsIn(readFileSync(join(renderer, name), 'utf8')).map(text => `${name}: ${text}`),
    )
    expect(found).toEqual([])
  })
})
