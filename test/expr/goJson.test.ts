import { expect, it } from 'vitest'
import { attempt } from '../../src/expr/fault.ts'
import { parseGoJson, writeGoJson } from '../../src/expr/goJson.ts'
import { durationValue, emptyGoMap, type GoValue } from '../../src/expr/goValue.ts'
import { newBudget } from '../../src/expr/limits.ts'
import type { ResultType } from '../../src/expr/resultType.ts'
import { answer } from './answer.ts'
import { evaluateExpression } from './expressions.ts'

it.each([
  ['', 'unexpected end of JSON input'],
  ['[1,', 'unexpected end of JSON input'],
  ['[1,]', "invalid character ']' looking for beginning of value"],
  ['{"a":1,}', "invalid character '}' looking for beginning of object key string"],
  ['{a:1}', "invalid character 'a' looking for beginning of object key string"],
  ['{"a" 1}', "invalid character '1' after object key"],
  ['{"a":1 "b"}', "invalid character '\"' after object key:value pair"],
  ['[1 2]', "invalid character '2' after array element"],
  ['1 2', "invalid character '2' after top-level value"],
  ['nope', "invalid character 'o' in literal null (expecting 'u')"],
  ['tru', "invalid character ' ' in literal true (expecting 'e')"],
  ['-', "invalid character ' ' in numeric literal"],
  ['1.', "invalid character ' ' after decimal point in numeric literal"],
  ['1e', "invalid character ' ' in exponent of numeric literal"],
  ['"x', 'unexpected end of JSON input'],
  ["'", "invalid character '\\'' looking for beginning of value"],
])('%j is refused: %s', (text, expected) => {
  expect(attempt(() => parseGoJson(text))).toMatchObject({ error: expected })
})

it('a document is read, with keys that mean nothing to JavaScript', () => {
  const read = parseGoJson(' {"a": [1, "x", null, true], "__proto__": 2} ')
  expect(JSON.stringify(read)).toBe('{"a":[1,"x",null,true],"__proto__":2}')
})

it('nesting has a limit', () => {
  const deep = `${'['.repeat(2000)}${']'.repeat(2000)}`
  expect(attempt(() => parseGoJson(deep))).toMatchObject({ code: 'too-deep' })
})

it('a value is written with indents, sorted keys and escapes', () => {
  expect(writeGoJson({ b: '<', a: [] })).toBe('{\n  "a": [],\n  "b": "\\u003c"\n}')
  expect(writeGoJson(emptyGoMap())).toBe('{}')
  expect(writeGoJson(durationValue(5n))).toBe('5')
  expect(writeGoJson([1n, 1e21])).toBe('[\n  1,\n  1e+21\n]')
})

it('a value that shares its parts is refused before it becomes a long text', () => {
  let shared: GoValue = [1]
  for (let level = 0; level < 60; level++) shared = [shared, shared]
  const budget = newBudget()
  expect(attempt(() => writeGoJson(shared, budget))).toMatchObject({ code: 'memory-budget' })
  // It ends there, and not after the steps that the whole text would take.
  expect(budget.steps).toBeLessThan(100_000)
})

it('bytes are written in base64, as Go writes them', () => {
  expect(answer('toJSON(b"ab")')).toBe('string "YWI="')
  expect(answer('toJSON([b""])')).toBe('string [\n  ""\n]')
})

// Answers of expr-lang 1.17.8.
it.each([
  ['toJSON(true)', 'string true'],
  ['toJSON(asInt)', '! json: unsupported type: func(interface {}) int64'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8 about other results.
it.each<readonly [ResultType, unknown, string, string]>([
  [
    '[]struct{Values []float64}',
    [{ Values: [1, 2] }, { Values: [] }],
    'toJSON(result)',
    'string [\n  {\n    "Values": [\n      1,\n      2\n    ]\n  },\n  {\n    "Values": []\n  }\n]',
  ],
])('of %s %j, %s gives %s', (type, result, text, expected) => {
  expect(answer(text, result, type)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each<readonly [ResultType, unknown, string]>([
  [
    'nrdb.NRDBResult',
    { b: { z: 1, a: [] }, a: '<x>' },
    '{"a":"\\u003cx\\u003e","b":{"a":[],"z":1}}',
  ],
  ['[]nrdb.NRDBResult', [{ b: 1, a: null }, {}], '[{"a":null,"b":1},{}]'],
])('what New Relic answers is JSON: of %s %j', (resultType, result, expected) => {
  const answered = evaluateExpression('toJSON(result)', result, { resultType })
  expect(answered).toMatchObject({ ok: true })
  const { value } = answered as { readonly value: GoValue }
  expect(String(value).replace(/\n */g, '').replaceAll('": ', '":')).toBe(expected)
})

it.each([
  ['toJSON(groupBy([1], #)[2])', 'string null'],
  ['toJSON(groupBy([1], #))', '! json: unsupported type: map[interface {}][]interface {}'],
  [
    'toJSON({"x": fromPairs([["a", 1]])})',
    '! json: unsupported type: map[interface {}]interface {}',
  ],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
