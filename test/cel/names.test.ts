import { expect, it } from 'vitest'
import { qualifiedName, rootOf } from '../../src/cel/names.ts'
import { parseCel } from '../../src/cel/parse.ts'

const expr = (source: string) => {
  const parsed = parseCel(source)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.expr
}

it('a name goes as far as fields and texts follow', () => {
  expect(
    ['a.b.c', "a['b'].c", 'a.b[0].c', 'f(a).b'].map((each) => qualifiedName(expr(each))),
  ).toEqual(['a.b.c', 'a.b.c', 'a.b', null])
})

it('the root is what a chain begins with', () => {
  expect(rootOf(expr('f(a).b[0].c')).kind).toBe('call')
})
