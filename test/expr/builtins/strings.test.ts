import { expect, it } from 'vitest'
import { answer, document } from '../answer.ts'

it.each([
  ['trim(" a ")', 'string a'],
  ['trim("xxaxx", "x")', 'string a'],
  ['trimPrefix("abc", "a")', 'string bc'],
  ['trimSuffix("5ms", "ms")', 'string 5'],
  ['trimPrefix(" a")', 'string a'],
  ['upper("straße")', 'string STRAßE'],
  ['lower("ÀΣ")', 'string àσ'],
  ['split("a,b", ",")', '[]string [a b]'],
  ['split("a,b,c", ",", 2)', '[]string [a b,c]'],
  ['split("ab", "")', '[]string [a b]'],
  ['splitAfter("a,b", ",")', '[]string [a, b]'],
  ['split("a", ",", 0)', '[]string []'],
  ['replace("aaa", "a", "b", 2)', 'string bba'],
  ['replace("ab", "", "-")', 'string -a-b-'],
  ['repeat("ab", 3)', 'string ababab'],
  ['repeat("a", -1)', '! invalid argument for repeat (expected positive integer, got -1)'],
  ['repeat("a", 1000000)', '! memory budget exceeded'],
  ['join(["a", "b"], "-")', 'string a-b'],
  ['join([1])', '! interface conversion: interface {} is int, not string'],
  ['join(split("a b", " "))', 'string ab'],
  ['indexOf("héllo", "l")', 'int 3'],
  ['indexOf("a", "b")', 'int -1'],
  ['lastIndexOf("abab", "b")', 'int 3'],
  ['hasPrefix("ab", "a")', 'bool true'],
  ['hasSuffix("ab", "a")', 'bool false'],
  ['upper(1)', '! cannot use int as argument (type string) to call upper '],
  ['trim()', '! not enough arguments to call trim'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Go’s strings.SplitN and SplitAfterN.
it.each([
  ['len(split("", ","))', 'int 1'],
  ['len(split("", ""))', 'int 0'],
  ['split("a,b", ",", -1)', '[]string [a b]'],
  ['splitAfter("a,b,c", ",", 2)', '[]string [a, b,c]'],
  ['splitAfter("a,b", ",", -1)', '[]string [a, b]'],
  ['splitAfter("ab", "")', '[]string [a b]'],
  ['len(splitAfter("", ","))', 'int 1'],
  ['split("ab", "", 1)', '[]string [ab]'],
  ['join([])', 'string '],
  ['replace("abc", "", "-", 2)', 'string -a-bc'],
  ['repeat("", 5)', 'string '],
])('%s comes to %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Of a document whose types nobody knows before it is there.
it.each([
  ['join(result.list)', '! interface conversion: interface {} is float64, not string'],
  ['join(result.n)', '! invalid argument for join (type float64)'],
  ['split(result.n, ",")', '! interface conversion: interface {} is float64, not string'],
  ['lower(result.nothing)', '! interface conversion: interface {} is nil, not string'],
  ['replace(result.text, "l", "L")', 'string héLLo'],
  ['repeat(result.text, 2)', 'string héllohéllo'],
])('%s comes to %s', (text, expected) => {
  expect(answer(text, document)).toBe(expected)
})

// Answers of expr-lang 1.17.8: which of two wrong arguments is told.
it.each([
  ['trimPrefix({"x": 1}.x, {"x": 2.5}.x)', 'float64'],
  ['trimSuffix({"x": 1}.x, {"x": 2.5}.x)', 'float64'],
  ['split({"x": 1}.x, {"x": 2.5}.x)', 'int'],
  ['splitAfter({"x": 1}.x, {"x": 2.5}.x)', 'int'],
  ['trim({"x": 1}.x, {"x": 2.5}.x)', 'int'],
  ['trim("", {"x": 2.5}.x)', 'float64'],
])('%s stumbles over the %s', (text, type) => {
  expect(answer(text)).toBe(`! interface conversion: interface {} is ${type}, not string`)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['replace("", "a", "")', 'string '],
  ['repeat("ab", 0)', 'string '],
  ['split("a,b,c", ",")[1]', 'string b'],
  ['replace("", "", "-")', 'string -'],
  ['splitAfter("", ",", 2)', '[]string []'],
  ['replace("ab", "a", "-", -2)', 'string -b'],
  ['split("a", "a", 1)', '[]string [a]'],
  ['splitAfter("\\xff", "", 2)', '[]string [ÿ]'],
  ['split("aba", "", 2)', '[]string [a ba]'],
  ['trim("ab")', 'string ab'],
  ['indexOf("", "")', 'int 0'],
  ['join(1..3)', '! invalid argument for join (type []int)'],
  ['join({"x": nil}.x)', '! invalid argument for join (type %!s(<nil>))'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['repeat("", 1000001)', '! memory budget exceeded'],
  ['repeat("", 1000000) == ""', 'bool true'],
  ['replace("ab", "", "-", 0)', 'string ab'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8: no parts at all are a nil list.
it.each([
  ['split("a,b", ",", 0) == nil', 'bool true'],
  ['splitAfter("a,b", ",", 0) ?? 1', 'int 1'],
  ['split("a,b", ",", 0)', '[]string []'],
  ['split("", ",") == nil', 'bool false'],
])('%s answers %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
