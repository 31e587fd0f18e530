import { expect, it } from 'vitest'
import { answer } from './answer.ts'

it.each([
  ['nil < 1', '! invalid operation: < (mismatched types unknown and int)'],
  ['true > false', '! invalid operation: > (mismatched types bool and bool)'],
  ['"1" == 1', '! invalid operation: == (mismatched types string and int)'],
  ['[1] + [2]', '! invalid operation: + (mismatched types []interface {} and []interface {})'],
  ['5.0 % 2', '! invalid operation: % (mismatched types float64 and int)'],
  ['-"a"', '! invalid operation: - (mismatched type string)'],
  ['!nil', '! invalid operation: ! (mismatched type unknown)'],
  ['not result[0] > 1', '! invalid operation: not (mismatched type float64)'],
  ['"a" in "abc"', '! invalid operation: in (mismatched types string and string)'],
  ['1 in {"a": 1}', '! cannot use int as type string in map key'],
  ['"a" in result', '! cannot use string as type float64 in array'],
  ['result in {"a": 1}', '! cannot use []float64 as type string in map key'],
  ['{"x": 1}.x > true', '! invalid operation: > (mismatched types interface {} and bool)'],
  ['duration("1h") / 2', '! invalid operation: / (mismatched types time.Duration and int)'],
  ['date("2026-01-01") - date("2026-01-01") == duration("0s")', 'bool true'],
  ['"a" matches "("', '! error parsing regexp: missing closing ): `(`'],
  ['(true ? [1] : ["a"])[0] + 1', 'int 2'],
  ['timezone("UTC") + 1', '! invalid operation: + (mismatched types time.Location and int)'],
])('%s is %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['1 && 1', '! invalid operation: && (mismatched types int and int)'],
  ['1 && true', '! invalid operation: && (mismatched types int and bool)'],
  ['(1) matches (1)', '! invalid operation: matches (mismatched types int and int)'],
  ['(1) matches ("")', '! invalid operation: matches (mismatched types int and string)'],
  ['1...2', '! invalid operation: .. (mismatched types int and float64)'],
  ['1...2 + 1', '! invalid operation: .. (mismatched types int and float64)'],
  ['-2 * 1 ** 1 % 2', '! invalid operation: % (mismatched types float64 and int)'],
  ['(1) + (duration("1h"))', '! invalid operation: + (mismatched types int and time.Duration)'],
  ['(1) + (date("2024-01-01"))', '! invalid operation: + (mismatched types int and time.Time)'],
  ['duration("") + duration("1m")', '! time: invalid duration ""'],
  ['(1) - ("")', '! invalid operation: - (mismatched types int and string)'],
  ['(1) - (duration("1h"))', '! invalid operation: - (mismatched types int and time.Duration)'],
  ['(1) * ("")', '! invalid operation: * (mismatched types int and string)'],
  ['("") * (1)', '! invalid operation: * (mismatched types string and int)'],
  ['{"x": 1}.x in "a"', '! operator "in" not defined on string'],
  ['not (concat([]) ?? 5)', '! interface conversion: interface {} is int, not bool'],
  [
    '([]) matches ("")',
    '! invalid operation: matches (mismatched types []interface {} and string)',
  ],
  [
    '(let v3 = 7 / 3 % (true ? 1.5 : 2); v3 * 2)',
    '! invalid operation: % (mismatched types float64 and unknown)',
  ],
  ['not (false ? 3 : 3) != 0 % 2', '! invalid operation: not (mismatched type int)'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})

// Answers of expr-lang 1.17.8.
it.each([
  ['(nil ?? 1) + "a"', '! invalid operation: + (mismatched types int and string)'],
  ['(1 ?? nil) + "a"', '! invalid operation: + (mismatched types int and string)'],
  ['(1 ?? 2) + "a"', '! invalid operation: + (mismatched types int and string)'],
  ['(true ? nil : 1) + "a"', '! invalid operation: + (mismatched types int and string)'],
  ['(true ? 1 : nil) + "a"', '! invalid operation: + (mismatched types int and string)'],
  [
    '(true ? [1] : ["a"])[0] + true',
    '! invalid operation: + (mismatched types interface {} and bool)',
  ],
  ['(true ? [1] : [2])[0] + "a"', '! invalid operation: + (mismatched types int and string)'],
  ['(true ? [1] : [{"x": 1}.x])[0] + "a"', '! invalid operation: int + string'],
])('%s gives %s', (text, expected) => {
  expect(answer(text)).toBe(expected)
})
