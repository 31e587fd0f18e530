import { describe, expect, it } from 'vitest'
import { evaluateCondition } from '../../src/expr/condition.ts'
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
