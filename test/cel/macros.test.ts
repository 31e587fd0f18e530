import { expect, it } from 'vitest'
import { parseCel } from '../../src/cel/parse.ts'

const first = (source: string) => {
  const parsed = parseCel(source)
  return parsed.ok ? parsed.expr.kind : parsed.error.split('\n')[0]
}

it('macros are known by their names and the number of their arguments', () => {
  expect(
    ['has(a.b)', 'l.all(x, x)', 'l.map(x, x, x)', 'l.all(x)', 'a.optMap(x, x)'].map(first),
  ).toEqual(['has', 'loop', 'loop', 'call', 'optMap'])
})

// As cel-go says it.
it('has() wants a field', () => {
  expect(first('has(m)')).toBe('ERROR: <input>:1:5: invalid argument to has() macro')
})

it('a variable is a plain name', () => {
  expect(first('m.filter(a.b, false)')).toBe('ERROR: <input>:1:11: argument is not an identifier')
  expect(first('1.all(2, 3)')).toBe('ERROR: <input>:1:7: argument must be a simple name')
})
