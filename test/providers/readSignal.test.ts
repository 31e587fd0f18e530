import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readerOf } from '../../src/providers/readSignal.ts'
import type {
  NoisySignal,
  RevisionSignal,
  Signal,
  SignalReading,
} from '../../src/providers/signal.ts'
import { instant } from '../../src/units/time.ts'

const readSignal = (signal: Signal, reading: SignalReading) => readerOf(signal)(reading)

const reading: SignalReading = {
  at: instant(0),
  hash: 'v2',
  image: 'app:v2',
  observed: null,
  seed: 7,
  stream: 'metrics',
  index: 0,
}
const at = (second: number, signal: Signal) =>
  readSignal(signal, { ...reading, at: instant(second * 1000) })

describe('readSignal', () => {
  it('answers the same all the time where it is no series', () => {
    const constants = [0.95, null, 'NaN', [1, 2], { error: 'x' }, { json: { kind: 'a' } }]
    expect(constants.map((signal) => at(100, signal))).toEqual(constants)
    expect(at(0, { kind: 'constant', answer: [['0s', 1]] })).toEqual([['0s', 1]])
  })

  it('steps from entry to entry', () => {
    const signal = [
      ['10s', 0.99],
      ['1m', null],
      ['1m30s', { error: 'x' }],
    ]
    expect([9, 10, 59, 60, 89, 90, 9999].map((second) => at(second, signal))).toEqual([
      null,
      ...[0.99, 0.99, null, null, { error: 'x' }, { error: 'x' }],
    ])
  })

  it('takes the later written of two entries of one second, in any order of seconds', () => {
    expect(
      at(6, [
        ['5s', 1],
        ['0s', 2],
        ['5s', 3],
      ]),
    ).toBe(3)
  })

  it('draws lines between numbers, and only between numbers', () => {
    const signal: Signal = {
      kind: 'series',
      between: 'linear',
      points: [
        ['0s', 1],
        ['10s', 2],
        ['20s', null],
        ['30s', 4],
      ],
    }
    expect([0, 5, 9, 10, 15, 20, 25, 30, 40].map((second) => at(second, signal))).toEqual([
      ...[1, 1.5, 1.9, 2, 2, null, null, 4, 4],
    ])
  })

  it('depends on the revision by hash or image', () => {
    const signal: RevisionSignal = {
      kind: 'perRevision',
      signals: { v1: 0.99, 'app:v2': [['0s', 0.5]] },
    }
    expect(at(0, signal)).toBe(0.5)
    expect(readSignal(signal, { ...reading, hash: 'v1' })).toBe(0.99)
    const other = { ...reading, hash: 'v3', image: 'app:v3' }
    expect(readSignal(signal, other)).toBe(null)
    expect(readSignal({ ...signal, otherwise: 0.7 }, other)).toBe(0.7)
  })

  it('depends on what the Service answered', () => {
    const observed = { requests: 200, errors: 10, latencyP99: 120 }
    const figure = (name: string) =>
      readSignal({ kind: 'observed', figure: name }, { ...reading, observed })
    expect(['errorRate', 'successRate', 'requests', 'latencyP99'].map(figure)).toEqual([
      ...[0.05, 0.95, 200, 120],
    ])
    expect(figure('toString')).toBe(null)
  })

  it('has no rate without requests', () => {
    const idle = { ...reading, observed: { requests: 0, errors: 0 } }
    expect(readSignal({ kind: 'observed', figure: 'errorRate' }, idle)).toBe('NaN')
    expect(readSignal({ kind: 'observed', figure: 'errorRate', withoutRequests: null }, idle)).toBe(
      null,
    )
    expect(readSignal({ kind: 'observed', figure: 'errorRate' }, reading)).toBe(null)
  })

  it('scatters by addressed chance, within its bounds', () => {
    const signal: NoisySignal = { kind: 'noisy', signal: 0.5, deviation: 0.2, min: 0.3, max: 0.6 }
    const read = readerOf(signal)
    fc.assert(
      fc.property(fc.nat(), (index) => {
        const value = read({ ...reading, index })
        expect(read({ ...reading, index })).toBe(value)
        expect(value).toBeGreaterThanOrEqual(0.3)
        expect(value).toBeLessThanOrEqual(0.6)
      }),
      { seed: 20260101, verbose: 1 },
    )
    const even: NoisySignal = { ...signal, distribution: 'uniform', deviation: 0.05 }
    const values = Array.from({ length: 200 }, (_, index) =>
      Number(readSignal(even, { ...reading, index })),
    )
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0.45)
    expect(Math.max(...values)).toBeLessThanOrEqual(0.55)
    expect(new Set(values).size).toBe(200)
  })

  it('leaves what is no number alone', () => {
    expect(at(0, { kind: 'noisy', signal: null, deviation: 1 })).toBe(null)
  })

  it('says what is wrong with it as an error of the metric', () => {
    const wrong = [
      { kind: 'series', points: [] },
      { kind: 'perRevision' },
      { kind: 'observed' },
      { kind: 'noisy', signal: 1 },
      { kind: 'noisy', signal: 1, deviation: 1, distribution: 'unifrom' },
      { kind: 'noisy', signal: 1, deviation: 1, min: '0' },
      { kind: 'series', points: [['0s', 1]], between: 'liner' },
      { kind: 'wave' },
    ]
    expect(wrong.map((signal) => at(0, signal as unknown as Signal))).toEqual(
      wrong.map(() => ({ error: expect.stringMatching(/^invalid signal: /) })),
    )
  })

  it('says a thing plainly, or late, whatever it depends on', () => {
    expect(at(0, { plain: [['0s', 0.5]] })).toEqual({ plain: 0.5 })
    expect(at(0, { answer: [['0s', 0.5]], after: '3s' })).toEqual({ answer: 0.5, after: '3s' })
    const late: Signal = { kind: 'constant', answer: 1, after: '2s' }
    expect(at(0, late)).toEqual({ answer: 1, after: '2s' })
  })
})
