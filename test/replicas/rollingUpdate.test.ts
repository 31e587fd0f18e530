import { describe, expect, it } from 'vitest'
import type { ReplicaSetCounts } from '../../src/replicas/counts.ts'
import { type RollingUpdate, rollingUpdate } from '../../src/replicas/rollingUpdate.ts'
import { pods } from './pods.ts'

type Pair = readonly [want: number, available: number]

const limits = { replicas: 10, surge: 3, unavailable: 2 }

/** What one pass makes of a new ReplicaSet and old ones (`a`, `b` …), the oldest first. */
function pass(fresh: Pair | null, old: readonly Pair[], more: Partial<RollingUpdate> = {}) {
  const { newReplicaSet, oldReplicaSets, scaled } = rollingUpdate({
    ...limits,
    newReplicaSet: fresh === null ? null : pods(...fresh),
    oldReplicaSets: old.map((one, index) => ({ ...pods(...one), name: 'abc'.charAt(index) })),
    ...more,
  })
  const resized = oldReplicaSets.map(({ name, from, to }) => `${name} ${from}→${to}`)
  return [newReplicaSet, ...resized, ...(scaled ? [] : ['rests'])]
}

describe('a pass of a rolling update', () => {
  it('creates the new ReplicaSet as large as the surge, and shrinks the old one at once', () => {
    expect(pass(null, [[10, 10]])).toEqual([3, 'a 10→8'])
  })

  it('grows the new ReplicaSet alone', () => {
    expect(pass([3, 0], [[8, 8]])).toEqual([5])
    expect(pass([5, 5], [[3, 3]])).toEqual([10])
  })

  it('shrinks the old one by what is available beyond the minimum', () => {
    expect(pass([5, 5], [[8, 8]])).toEqual([5, 'a 8→3'])
  })

  it('makes no step while new pods are not available', () => {
    expect(pass([5, 0], [[8, 8]])).toEqual([5, 'rests'])
  })

  it('never grows beyond `spec.replicas`, and shrinks to it', () => {
    expect(pass([9, 9], [[0, 0]])).toEqual([10])
    expect(pass([12, 12], [[0, 0]])).toEqual([10])
    expect(pass([14, 14], [[0, 0]])).toEqual([10])
  })

  it('does not look at old ones that are wanted no more, whatever they still have', () => {
    const list: readonly Pair[] = [
      [0, 2],
      [8, 8],
    ]
    expect(pass([5, 5], list)).toEqual([5, 'b 8→3'])
  })

  it('creates a ReplicaSet without pods where there is no room', () => {
    expect(pass(null, [[10, 10]], { surge: 0 })).toEqual([0, 'a 10→8'])
  })

  it('takes old pods that are not available first, the oldest first, and may resize one twice', () => {
    const list: readonly Pair[] = [
      [6, 3],
      [5, 5],
    ]
    expect(pass([2, 2], list)).toEqual([2, 'a 6→3', 'a 3→1'])
  })

  it('leaves as many old pods that are not available as new ones are missing', () => {
    expect(pass([5, 2], [[8, 0]])).toEqual([5, 'a 8→6'])
  })

  it('gives up where an old ReplicaSet has more available pods than it wants', () => {
    const list: readonly Pair[] = [
      [4, 2],
      [3, 5],
    ]
    expect(pass([6, 6], list)).toEqual([6, 'a 4→2', 'rests'])
  })
})

describe('in every state of four pods', () => {
  it('an update stays within its surge, and keeps available what `maxUnavailable` asks for', () => {
    const broken: unknown[] = []
    for (const state of statesOfFour()) {
      const { replicas, surge, unavailable, newReplicaSet, oldReplicaSets } = state
      const fresh = newReplicaSet ?? pods(0, 0)
      const result = rollingUpdate(state)
      const sizes = new Map(oldReplicaSets.map(({ name, want }) => [name, want]))
      for (const { name, to } of result.oldReplicaSets) sizes.set(name, to)
      const left = oldReplicaSets.map((one) => ({ ...one, want: sizes.get(one.name) ?? 0 }))
      const after = [...left, { ...fresh, want: result.newReplicaSet }]
      const before = [...oldReplicaSets, fresh]
      const within = wanted(after) <= Math.max(wanted(before), replicas + surge)
      const enough = serving(after) >= Math.min(serving(before), replicas - unavailable)
      if (!within || !enough) broken.push(state)
    }
    expect(broken).toEqual([])
  })

  it('an update whose pods become available comes to its end', () => {
    const stuck: unknown[] = []
    for (const begun of statesOfFour()) {
      let state = begun
      let passes = 0
      while (!isOver(state) && passes++ < 30) state = settled(state)
      if (!isOver(state)) stuck.push(begun)
    }
    expect(stuck).toEqual([])
  })
})

function isOver({ replicas, newReplicaSet, oldReplicaSets }: RollingUpdate): boolean {
  return newReplicaSet?.want === replicas && wanted(oldReplicaSets) === 0
}

function* statesOfFour(): Generator<RollingUpdate> {
  const counts = [0, 1, 2, 3, 4].flatMap((want) =>
    Array.from({ length: want + 1 }, (_, available) => pods(want, available)),
  )
  for (const [surge, unavailable] of [
    [1, 0],
    [0, 1],
    [2, 1],
    [4, 4],
  ] as const) {
    for (const newReplicaSet of [null, ...counts]) {
      for (const a of counts) {
        for (const b of counts) {
          const oldReplicaSets = [
            { ...a, name: 'a' },
            { ...b, name: 'b' },
          ]
          yield { replicas: 4, surge, unavailable, newReplicaSet, oldReplicaSets }
        }
      }
    }
  }
}

/** The state after one pass, and after all pods that it left have become available. */
function settled(state: RollingUpdate): RollingUpdate {
  const { newReplicaSet, oldReplicaSets } = rollingUpdate(state)
  const sizes = new Map(oldReplicaSets.map(({ name, to }) => [name, to]))
  return {
    ...state,
    newReplicaSet: pods(newReplicaSet, newReplicaSet),
    oldReplicaSets: state.oldReplicaSets.map(({ name, want }) => {
      const size = sizes.get(name) ?? want
      return { ...pods(size, size), name }
    }),
  }
}

function wanted(replicaSets: readonly ReplicaSetCounts[]): number {
  return replicaSets.reduce((sum, { want }) => sum + want, 0)
}

// Pods that are not available are the first to go.
function serving(replicaSets: readonly ReplicaSetCounts[]): number {
  return replicaSets.reduce((sum, { want, available }) => sum + Math.min(want, available), 0)
}
