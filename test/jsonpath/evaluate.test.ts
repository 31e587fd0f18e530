import { describe, expect, it } from 'vitest'
import { evaluatePath } from '../../src/jsonpath/evaluate.ts'
import { parseJsonPath } from '../../src/jsonpath/parse.ts'
import type { Json } from '../../src/units/json.ts'

const evaluated = (text: string, document: Json) => {
  const parsed = parseJsonPath(text)
  if (!parsed.ok) throw new Error(parsed.error)
  const found = evaluatePath(parsed.path, document)
  return found.ok
    ? found.groups.map((group) => group.map((value) => ('value' in value ? value.value : null)))
    : found
}

describe('evaluatePath', () => {
  const pods = {
    items: [
      { n: 'a', c: ['x', 'y'] },
      { n: 'b', c: ['z'] },
    ],
    kind: 'List',
  }

  it('answers with a group for each part', () => {
    expect(evaluated('n={.kind}', pods)).toEqual([['n='], ['List']])
  })

  it('runs a loop for each value, and goes on after its end', () => {
    expect(evaluated('{range .items[*]}{.n}, {end}{.kind}', pods)).toEqual([
      ...[['a'], [', '], ['b'], [', ']],
      ['List'],
    ])
  })

  it('runs loops in loops', () => {
    expect(evaluated('{range .items[*]}{.n}{range @.c[*]}{@}{end}+{end}', pods)).toEqual([
      ...[['a'], ['x'], ['y'], ['+']],
      ...[['b'], ['z'], ['+']],
    ])
  })

  it('runs the parts of a loop without an end once more outside', () => {
    expect(evaluated('{range .items[*]}{.n}', pods)).toEqual({
      ok: false,
      error: 'n is not found',
      panic: false,
    })
  })

  it('marks what crashes the original', () => {
    expect(evaluated('{[0]}', null)).toEqual({
      ok: false,
      error: 'reflect: call of reflect.Value.Type on zero Value',
      panic: true,
    })
  })

  it('says when the order of a map decides, and not when it does not', () => {
    const decides = (document: Json): boolean => {
      const parsed = parseJsonPath('{.*}')
      const found = parsed.ok ? evaluatePath(parsed.path, document) : null
      return found?.ok === true && found.mapOrderDecides
    }
    expect([decides({ a: 1, b: 2 }), decides({ a: 1, b: 1 }), decides({ a: 1 })]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('ends, however many loops are nested', () => {
    const deep = '{range $[*]}'.repeat(3) + '{end}'.repeat(3)
    const wide = Array.from({ length: 100 }, () =>
      Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1)),
    )
    expect(evaluated(deep, wide)).toMatchObject({ error: 'the path visits too many values' })
  })
})
