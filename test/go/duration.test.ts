import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goDurationText, parseGoDuration } from '../../src/go/duration.ts'

const millisecondsOf = (text: string): number | string => {
  const read = parseGoDuration(text)
  return read.ok ? read.milliseconds : read.error
}

describe('parseGoDuration', () => {
  it.each([
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['1.5h', 5_400_000],
    ['.5s', 500],
    ['1.s', 1000],
    ['-5s', -5000],
    ['+3s', 3000],
    ['0', 0],
    ['-0', 0],
    ['1500us', 1.5],
    ['2µs', 0.002],
    ['00005s', 5000],
  ])('reads %s', (text, milliseconds) => {
    expect(millisecondsOf(text)).toBe(milliseconds)
  })

  it.each([
    ['', 'time: invalid duration ""'],
    ['-', 'time: invalid duration "-"'],
    ['.s', 'time: invalid duration ".s"'],
    ['10', 'time: missing unit in duration "10"'],
    ['1.2.3s', 'time: missing unit in duration "1.2.3s"'],
    ['3d', 'time: unknown unit "d" in duration "3d"'],
    ['5 s', 'time: unknown unit " s" in duration "5 s"'],
    ['１s', 'time: invalid duration "\\xef\\xbc\\x91s"'],
    ['9223372037s', 'time: invalid duration "9223372037s"'],
    ['"', 'time: invalid duration "\\""'],
  ])('refuses %j as Go does', (text, error) => {
    expect(millisecondsOf(text)).toBe(error)
  })
})

describe('goDurationText', () => {
  it.each([
    [0n, '0s'],
    [1n, '1ns'],
    [1500n, '1.5µs'],
    [2_000_000n, '2ms'],
    [300_000_000_000n, '5m0s'],
    [5_400_500_000_000n, '1h30m0.5s'],
    [-1_000_000_000n, '-1s'],
  ])('writes %s ns as %s', (nanoseconds, text) => {
    expect(goDurationText(nanoseconds)).toBe(text)
  })

  it('writes what parseGoDuration reads back', () => {
    const anyDuration = fc.bigInt({ min: -(1n << 53n), max: 1n << 53n })
    fc.assert(
      fc.property(anyDuration, (nanoseconds) => {
        const read = parseGoDuration(goDurationText(nanoseconds))
        return read.ok && Math.abs(Number(read.nanoseconds - nanoseconds)) <= 1
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
