import { expect, it } from 'vitest'
import { parseCel } from '../../src/cel/parse.ts'
import { resultType, undeclared } from '../../src/cel/resultType.ts'

const expr = (source: string) => {
  const parsed = parseCel(source)
  if (!parsed.ok) throw new Error(parsed.error)
  return parsed.expr
}

it('what is selected may be anything, what is compared is a boolean', () => {
  expect(
    ['dep.a', 'dep.a == 1', "'x'", 'has(dep.a)', 'dep.l.map(x, x)'].map((each) =>
      resultType(expr(each)),
    ),
  ).toEqual(['dyn', 'bool', 'string', 'bool', 'list(dyn)'])
})

it('a name is declared as a variable, as a type, or by a macro', () => {
  expect(undeclared(expr('dep.l.all(x, x == y) && type(dep) == int'), ['dep'])).toEqual([
    { at: 18, message: "undeclared reference to 'y' (in container '')" },
  ])
})
