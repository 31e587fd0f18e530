import { describe, expect, it } from 'vitest'
import { compileProgram, evaluateCondition } from '../../src/expr/condition.ts'
import { typeOf } from '../../src/expr/goValue.ts'
import { goValueOf } from '../../src/expr/resultType.ts'
import { compileRegexp } from '../../src/go/regexp/regexp.ts'
import { answer } from './answer.ts'

it.each([
  ['let x = result[0]; let y = 2; x * y', 'float64 1.94'],
  ['1; 2; 3', 'int 3'],
  ['if result[0] > 1 { 1 } else if true { 2 } else { 3 }', 'int 2'],
  ['false ?: 5', 'int 5'],
  ['[1, "a"]', '[]interface {} [1 a]'],
  ['{"a": 1, b: 2}', 'map[string]interface {} map[a:1 b:2]'],
  ['{"a": 1, "a": 2}.a', 'int 1'],
  ['{(1): 2}', '! interface conversion: interface {} is int, not string'],
  ['{"__proto__": 1}.__proto__', 'int 1'],
  ['b"a\\xff"', '[]uint8 [97 255]'],
  ['len', '<nil> <nil>'],
  ['0.4 < result[1] < 0.6', 'bool true'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

describe('what a stranger may ask for', () => {
  it('costs a bounded number of rounds', () => {
    const rounds = 'let l = 1..99999; all(l, all(l, true))'
    expect(evaluateCondition(rounds, 1)).toMatchObject({ ok: false, code: 'too-many-steps' })
  })

  it('costs no more where a part belongs to two wholes, level by level', () => {
    let text = 'true'
    for (let level = 0; level < 60; level += 1) text = `(${text} ?: false)`
    expect(evaluateCondition(text, 1)).toMatchObject({ ok: false, code: 'too-many-steps' })
  })

  it.each([
    ['f == f', 'too-many-steps'],
    // What a text of it would take is counted before it is written.
    ['len(string(f)) > 1', 'memory-budget'],
    ['median(f) > 1', 'too-many-steps'],
  ])('costs no more where a list holds itself many times over: %s', (asked, code) => {
    let text = 'let a = 1..1000; let b = [a, a, a, a, a, a, a, a, a, a]; '
    for (const [name, inner] of [
      ['c', 'b'],
      ['d', 'c'],
      ['e', 'd'],
      ['f', 'e'],
    ]) {
      text += `let ${name} = [${Array.from({ length: 10 }, () => inner).join(', ')}]; `
    }
    expect(evaluateCondition(text + asked, 1)).toMatchObject({ code })
  })

  it.each([
    'all(l, l[1:] != nil)',
    'all(l, # in l)',
    'any(l, s + "a" == s + "b")',
    'any(l, "x" matches ("a{1000}" + string(#)))',
    'all(l, upper(s) != "")',
  ])('pays for what is long: %s', (asked) => {
    const text = `let l = 1..900000; let s = repeat("a", 90000); ${asked}`
    expect(evaluateCondition(text, 1)).toMatchObject({ ok: false })
  })

  it('makes no endless text', () => {
    let text = 'let a0 = repeat("a", 100000); '
    for (let level = 1; level < 30; level += 1) {
      text += `let a${level} = a${level - 1} + a${level - 1}; `
    }
    expect(evaluateCondition(`${text} a29 == ""`, 1)).toMatchObject({ code: 'memory-budget' })
  })

  it('begins each evaluation with a fresh budget', () => {
    for (let time = 0; time < 3; time += 1) {
      expect(evaluateCondition('len(1..900000) > 1', 1)).toEqual({ ok: true, value: true })
    }
  })
})

// Answers of expr-lang 1.17.8.
it.each([['date("", nil)', '! interface conversion: interface {} is nil, not string']])(
  '%s gives %s',
  (text, expected) => {
    expect(answer(text)).toBe(expected)
  },
)

const long = 'a'.repeat(1280)
const many = Array.from({ length: 1280 }, () => 0.5)

const costOf = (text: string, result: unknown): unknown => {
  const value = goValueOf(result)
  const program = compileProgram(text, typeOf(value))
  if ('error' in program) return program.error
  program.run(value, 0n)
  return program.spent()
}

// In steps: a round of a loop and an element that is made cost one, an eighth of a long text or list that is gone
// through, a sixteenth of a text that is made. Short ones are free.
it.each([
  ['result', 0],
  ['result < "b"', 160],
  ['"b" < result', 0],
  ['result + "b" != ""', 160],
  ['"b" + result != ""', 0],
  ['{"x": result}.x[0]', 161],
  ['result[1:]', 160],
  ['result[:1]', 160],
  ['result contains "b"', 160],
  ['"b" contains result', 160],
  ['result startsWith result', 320],
  ['upper(result)', 160],
  ['trim(result)', 160],
  ['trim("a", result)', 160],
  ['len(result)', 0],
  ['type(result)', 0],
  ['string(result)', 160 + 1 + 160 + 80],
  ['split(result, ",")', 160 + 80],
  ['replace(result, "", "ab")', 160 + 240],
  ['replace(result, ",", "ab")', 160 + 80],
  ['join([result, result], "-")', 2 + 160],
  ['join([result, result], result)', 2 + 160 + 320],
  ['repeat("ab", 3)', 6],
  ['repeat("é", 3)', 6],
  ['toJSON(1)', 1],
  ['[result, 1]', 2],
  ['{"a": result, "b": 1}', 2],
  ['1..100', 100],
  ['0 < len(result) < 9', 2],
  ['(result == "b") ?: false', 1],
  ['let x = result; x == x', 0],
])('%s costs %s for a long text', (text, steps) => {
  expect(costOf(text, long)).toBe(steps)
})

it.each([
  ['result[0] > 0', 0],
  ['len(result) > 1', 0],
  ['first(result)', 0],
  ['all(result, # > 0)', 1280],
  ['any(result, # > 0)', 1280],
  ['none(result, # < 0)', 1280],
  ['one(result, # < 0)', 1280],
  ['count(result, # > 0)', 1280],
  ['all(result, # + 1 + 1 + 1 + 1 + 1 + 1 + 1 > 0)', 2560],
  ['sum(result)', 1280],
  ['reduce(result, # + #acc)', 1280],
  ['find(result, # > 0)', 1280],
  ['findIndex(result, # > 0)', 1280],
  ['groupBy(result, #)', 1280],
  ['map(result, #)', 2560],
  ['filter(result, # > 0)', 2560],
  ['filter(result, # < 0)', 1280],
  ['sortBy(result, #)', 2560],
  ['sort(result)', 160 + 4 * 1280 + 1280],
  ['reverse(result)', 160 + 1280],
  ['flatten(result)', 160 + 1280 + 1280],
  ['concat(result, result)', 2 * 160 + 2560],
  ['take(result, 1)', 160],
  ['uniq([1, 2, 3])', 1 + 2 + 3],
  ['uniq([1, 1, 1])', 1 + 2 + 2],
  ['max(result)', 160 + 640],
  ['max([[1, 2], 3])', 2 + 1 + 1],
  ['mean(result)', 160 + 1 + 1280],
  ['median(result)', 160 + 1 + 1280 + 1280],
  ['0.5 in result', 1280],
  ['[1] in [[2], [1]]', 2 + 2 + 2],
  ['result == result', 1 + 640],
  ['keys({"a": 1})', 2],
  ['toPairs({"a": 1})', 2],
  ['len(fromPairs([["a", 1]]))', 1 + 1],
  ['result[1:]', 160],
])('%s costs %s for a long list', (text, steps) => {
  expect(costOf(text, many)).toBe(steps)
})

it('a regular expression costs its size for each sixteenth of the text', () => {
  const regexp = compileRegexp('b+c')
  if ('error' in regexp) throw new Error(regexp.error)
  const size = Math.ceil((1280 * regexp.size) / 16)
  expect(costOf('result matches "b+c"', long)).toBe(size)
  expect(costOf('result matches "b" + "+c"', long)).toBe(size)
  expect(costOf('let x = "b+c"; result matches x', long)).toBe(size + regexp.size)
})

it.each([
  ['toJSON(result)', 160 + 1 + 160 + 80 + 80],
  ['toJSON({"a": result})', 1 + 1 + 1 + 160 + 80 + 80],
  ['len({"a": 1})', 1],
])('%s costs %s: what is written, too', (text, steps) => {
  expect(costOf(text, long)).toBe(steps)
})

it('the keys of a large map are counted', () => {
  const large = Object.fromEntries(Array.from({ length: 1280 }, (_, key) => [key, 1]))
  expect(costOf('len(result)', large)).toBe(160)
})

it('a program begins anew whatever a run has left', () => {
  const program = compileProgram('[1, findLast([2, 3], true)][0]', typeOf(null))
  if ('error' in program) throw new Error(program.error)
  expect([1, 2, 3].map(() => program.run(null, 0n))).toEqual([true, true, true])
})
