import { describe, expect, it } from 'vitest'
import type { Controller, Turn } from '../../src/cluster/controller.ts'
import type { Order } from '../../src/cluster/order.ts'
import {
  answeringOneAnother,
  isChange,
  isRestless,
  type Row,
  rowOf,
} from '../../src/simulation/takeTurns.ts'
import type { WorldNow } from '../../src/simulation/worldNow.ts'
import { run } from '../rollout/given.ts'
import { at, nowOf } from './given.ts'

interface Counter {
  readonly name: string
  readonly left: number
}

// It counts down to nothing, and asks to be called again in the meantime.
function countersOf(
  counters: Counter[],
  more: Partial<Turn<Counter>> = {},
): Controller<WorldNow, Counter, number> {
  return {
    kind: 'Counter',
    countOf: () => counters.length,
    stateAt: (_, index) => counters[index] as Counter,
    nameOf: ({ name }) => name,
    viewOf: (_, { left }) => Math.min(1, left),
    turn: (counter, step) => ({
      state: step === 0 ? counter : { ...counter, left: counter.left - step },
      orders: [],
      wakeAt: null,
      asksAgain: false,
      rests: step === 0,
      failure: '',
      endedBy: '',
      ...more,
    }),
    put(_, index, counter) {
      counters[index] = counter
    },
  }
}

const two = (): Counter[] => [
  { name: 'a', left: 2 },
  { name: 'b', left: 1 },
]

describe('the row of a controller', () => {
  it('gives every object one turn, and is heard while anything changes', () => {
    const counters = two()
    const row = rowOf(countersOf(counters))
    const now = nowOf({}, 5)
    expect([row.kind, row.play(now)]).toEqual(['Counter', true])
    expect(counters.map(({ left }) => left)).toEqual([1, 0])
    expect([now.restlessTurns, row.play(now), row.play(now)]).toEqual([2, true, false])
    expect(now.restlessTurns).toBe(3)
  })

  it('carries out what is ordered, and tells it in order', () => {
    const { spec } = run('x')
    const created = { runKind: 'Background', hash: 'v2', stepIndex: null, spec } as const
    const orders: readonly Order[] = [
      { kind: 'createAnalysisRun', at: at(5), run: 'x', ...created },
      { kind: 'terminateAnalysisRun', at: at(5), run: 'x' },
    ]
    const now = nowOf({}, 5)
    expect(rowOf(countersOf([{ name: 'a', left: 0 }], { orders })).play(now)).toBe(true)
    expect(now.orders).toEqual(orders)
    expect(now.runs).toMatchObject([{ name: 'x', terminate: true }])
  })

  it('remembers a wake-up at the next whole second, and one that is due as overdue', () => {
    const now = nowOf({}, 5)
    rowOf(countersOf(two(), { wakeAt: at(7.2) })).play(now)
    expect(now.wakes).toEqual([
      { kind: 'Counter', name: 'a', at: at(8) },
      { kind: 'Counter', name: 'b', at: at(8) },
    ])
    expect(now.overdue).toEqual([])
    rowOf(countersOf(two().slice(1), { wakeAt: at(5) })).play(now)
    expect(now.overdue).toEqual([{ kind: 'Counter', name: 'b' }])
    rowOf(countersOf(two())).play(now)
    expect(now.overdue).toEqual([])
  })

  it('hears who asks to be called again at once, beside a wake-up that is later', () => {
    const now = nowOf({}, 5)
    rowOf(countersOf(two().slice(1), { wakeAt: at(9), asksAgain: true })).play(now)
    expect(now.overdue).toEqual([{ kind: 'Counter', name: 'b' }])
    expect(now.wakes).toEqual([{ kind: 'Counter', name: 'b', at: at(9) }])
  })

  it('tells a failure once in a row, and forgets it with the next turn that goes well', () => {
    const failures = [{ kind: 'Counter', name: 'a', turns: 3 }]
    const now = nowOf({ failures }, 5)
    rowOf(countersOf(two(), { failure: 'no', rests: true })).play(now)
    expect(now.errors).toEqual(['no'])
    expect(now.failing.map(({ name }) => name)).toEqual(['a', 'b'])
    expect(now.failures).toEqual(failures)
    rowOf(countersOf(two())).play(now)
    expect([now.failing, now.failures]).toEqual([[], []])
  })
})

describe('rows that answer one another', () => {
  it('go on until none of them changes anything', () => {
    const played: string[] = []
    const rowUntil = (kind: string, turns: number): Row => ({
      kind,
      play: () => {
        played.push(kind)
        return played.filter((one) => one === kind).length < turns
      },
    })
    const row = answeringOneAnother(rowUntil('A', 3), rowUntil('B', 1))
    expect([row.kind, row.play(nowOf({}, 0))]).toEqual(['A and B', true])
    expect(played.join('')).toBe('ABABAB')
    expect(row.play(nowOf({}, 0))).toBe(false)
  })

  it('that never end are ours to mend, unless an AnalysisRun spins', () => {
    const restless: Row = { kind: 'A', play: () => true }
    expect(() => answeringOneAnother(restless).play(nowOf({}, 0))).toThrow(/never come to rest/)
  })
})

it('a change is what was stored or ordered; who does not rest wants another turn', () => {
  const state = { name: 'a', left: 0 }
  const asked = { wakeAt: null, asksAgain: false }
  const turn = { state, orders: [], ...asked, rests: true, failure: '', endedBy: '' }
  expect(isChange(turn, state)).toBe(false)
  expect(isChange(turn, { ...state })).toBe(true)
  const orders: Order[] = [{ kind: 'deleteService', at: at(0), service: 'x' }]
  expect(isChange({ ...turn, orders }, state)).toBe(true)
  expect([isRestless(turn), isRestless({ ...turn, rests: false })]).toEqual([false, true])
})
