import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalQuantity,
  milliQuantity,
  milliValueOf,
  quantityProblem,
} from '../../src/kinds/quantity.ts'

it.each([
  ['0.5', '500m'],
  ['1.5', '1500m'],
  ['100m', '100m'],
  ['1000m', '1'],
  ['2000', '2k'],
  ['1000k', '1M'],
  ['12e4', '120e3'],
  ['1E3', '1E3'],
  ['-1.5', '-1500m'],
])('writes a decimal amount without fraction and with the largest suffix: %s', (written, text) => {
  expect(canonicalQuantity(written)).toBe(text)
})

it.each([
  ['1024Mi', '1Gi'],
  ['1.5Gi', '1536Mi'],
  ['1000Mi', '1000Mi'],
  ['1048576Ki', '1Gi'],
  ['0.5Ki', '512'],
  ['1.0001Ki', '1024102400u'],
  ['16Ei', '9223372036854775807'],
])('prefers binary suffixes for a binary amount of 1024 and more: %s', (written, text) => {
  expect(canonicalQuantity(written)).toBe(text)
})

it('rounds what is finer than a billionth away from zero', () => {
  expect(canonicalQuantity('0.0000000001')).toBe('1n')
  expect(canonicalQuantity('-1.0000000001')).toBe('-1000000001n')
})

it.each(['1.500', '+5', '007Mi', '5.Gi'])(
  'keeps %s, which Kubernetes takes for canonical',
  (text) => {
    expect(canonicalQuantity(text)).toBe(text)
  },
)

it('reads a number as its text', () => {
  expect(canonicalQuantity(0.5)).toBe('500m')
  expect(canonicalQuantity(2)).toBe('2')
  expect(canonicalQuantity(1e21)).toBe('1e+21')
})

it.each(['0', '-0', '000', '0Mi', '0.0e5'])('knows one zero: %s', (written) => {
  expect(canonicalQuantity(written)).toBe('0')
})

it('takes an absent quantity for zero and leaves a text that is none alone', () => {
  expect(canonicalQuantity(undefined)).toBe('0')
  expect(canonicalQuantity(null)).toBe('0')
  expect(canonicalQuantity('lots')).toBe('lots')
  expect(canonicalQuantity('1mi')).toBe('1mi')
})

it('survives an exponent that no machine could write out', () => {
  expect(canonicalQuantity('12e1000000001')).toBe('1200e999999999')
  expect(canonicalQuantity('5e-1000000000')).toBe('1e-9')
})

it('writes the amount that was asked for, once and for all', () => {
  const suffixes = { n: 1n, u: 1000n, m: 10n ** 6n, '': 10n ** 9n, k: 10n ** 12n, M: 10n ** 15n }
  const nanos = (text: string): bigint => {
    const [, number = '', suffix = ''] = /^(-?\d+)(.*)$/.exec(text) ?? []
    const unit = Object.entries({ ...suffixes, G: 10n ** 18n, T: 10n ** 21n, P: 10n ** 24n })
    return BigInt(number) * (unit.find(([name]) => name === suffix)?.[1] ?? 0n)
  }
  fc.assert(
    fc.property(
      fc.maxSafeInteger(),
      fc.constantFrom('n' as const, 'u' as const, 'm' as const, '' as const, 'k' as const),
      (count, suffix) => {
        const text = canonicalQuantity(`${count}${suffix}`)
        expect(nanos(text)).toBe(BigInt(count) * suffixes[suffix])
        expect(canonicalQuantity(text)).toBe(text)
      },
    ),
  )
})

it.each([
  ['275m', 275],
  ['2', 2000],
  ['1.5', 1500],
  ['1Ki', 1_024_000],
  ['256Mi', 268_435_456_000],
  ['2e3', 2_000_000],
  ['1500u', 2],
  ['1n', 1],
  ['-1500u', -1],
  ['lots', 0],
])('counts in thousandths, rounded up: %s', (written, milli) => {
  expect(milliValueOf(written)).toBe(milli)
})

it('writes thousandths in the suffixes of a family', () => {
  expect(milliQuantity(275, 'decimal')).toBe('275m')
  expect(milliQuantity(0, 'binary')).toBe('0')
  expect(milliQuantity(2_000_000, 'decimal')).toBe('2k')
  expect(milliQuantity(milliValueOf('225Mi'), 'binary')).toBe('225Mi')
  // What is no whole number of bytes, or less than 1024 of them, has no binary suffix.
  expect(milliQuantity(milliValueOf('225Mi') + 1, 'binary')).toBe('235929600001m')
  expect(milliQuantity(512_000, 'binary')).toBe('512')
  // No more than 64 bits hold.
  expect(milliQuantity(2 ** 63, 'decimal')).toBe('9223372036854775807m')
})

it('reads what it has written in thousandths', () => {
  const family = fc.constantFrom('decimal' as const, 'binary' as const)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 50 }), family, (milli, suffixes) => {
      expect(milliValueOf(milliQuantity(milli, suffixes))).toBe(milli)
    }),
  )
})

describe('a value that is no quantity', () => {
  const wrong =
    "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"

  it.each(['1', '100m', '1.5Gi', '12e6', '1E3', '.5', '+1', 'Mi', '-', '.', 3])(
    'takes %j, as Go does',
    (value) => {
      expect(quantityProblem(value)).toBe('')
    },
  )

  it.each(['', '1-Gi', '1 Gi', 'x', true, null])('refuses the form of %j', (value) => {
    expect(quantityProblem(value)).toBe(wrong)
  })

  it.each(['5kk', '1Mi2', '1e', '1mi'])('refuses the suffix of %j', (value) => {
    expect(quantityProblem(value)).toBe("unable to parse quantity's suffix")
  })
})
