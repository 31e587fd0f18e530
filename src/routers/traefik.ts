import { costOfAccounts } from './cost.ts'
import type { Backend, Router, RouterBase, Walk } from './router.ts'

/**
 * Traefik's weighted round robin: the earliest deadline answers next and is due again 1/weight
 * later. Ties are decided by the layout of the binary heap, and deadlines are accumulated doubles,
 * so that the order differs from one cycle to the next. Both are kept exactly. Every new dynamic
 * configuration builds a new balancer; health changes leave every server its place in time.
 */
export interface TraefikState extends RouterBase {
  readonly kind: 'traefik'
  /** The heap in the order of its array. */
  readonly heap: readonly Entry[]
}

interface Entry {
  readonly index: number
  readonly deadline: number
}

export const traefik: Router<TraefikState> = {
  start: fresh,
  reconfigure: (_, backends) => fresh(backends),
  update: (state, backends) => {
    const same =
      backends.length === state.backends.length &&
      backends.every(({ name, weight }, index) => {
        const known = state.backends[index]
        return name === known?.name && weight === known.weight
      })
    return same ? { kind: 'traefik', backends, heap: state.heap } : fresh(backends)
  },
  walk,
  cycleOf: () => 0,
  costOf: costOfAccounts,
  weighs: true,
  cycles: { skip: 'its deadlines are sums of doubles' },
}

function fresh(backends: readonly Backend[]): TraefikState {
  const heap: Entry[] = []
  for (const [index, { weight }] of backends.entries()) {
    if (weight > 0) push(heap, { index, deadline: 1 / weight })
  }
  return { kind: 'traefik', backends, heap }
}

function walk(state: TraefikState): Walk<TraefikState> {
  const { backends } = state
  const heap = [...state.heap]
  const answers = backends.map(({ down, fenced, weight }) => !down && !fenced && weight > 0)
  const nobody = !answers.includes(true)
  return {
    next: () => {
      if (nobody) return -1
      // Those that do not answer are popped and advanced too: they keep their place in time.
      for (;;) {
        const index = popAndPush(heap, backends)
        if (answers[index] === true) return index
      }
    },
    state: () => ({ kind: 'traefik', backends, heap: [...heap] }),
  }
}

function popAndPush(heap: Entry[], backends: readonly Backend[]): number {
  const last = heap.length - 1
  swap(heap, 0, last)
  siftDown(heap, last)
  const root = heap.pop()
  if (root === undefined) return -1
  const weight = backends[root.index]?.weight ?? 1
  push(heap, { index: root.index, deadline: root.deadline + 1 / weight })
  return root.index
}

function push(heap: Entry[], entry: Entry): void {
  heap.push(entry)
  let child = heap.length - 1
  while (child > 0) {
    const parent = Math.floor((child - 1) / 2)
    if (!isEarlier(heap, child, parent)) return
    swap(heap, child, parent)
    child = parent
  }
}

function siftDown(heap: Entry[], size: number): void {
  let parent = 0
  for (;;) {
    const left = 2 * parent + 1
    if (left >= size) return
    const right = left + 1
    const child = right < size && isEarlier(heap, right, left) ? right : left
    if (!isEarlier(heap, child, parent)) return
    swap(heap, parent, child)
    parent = child
  }
}

function isEarlier(heap: readonly Entry[], a: number, b: number): boolean {
  return (heap[a]?.deadline ?? 0) < (heap[b]?.deadline ?? 0)
}

function swap(heap: Entry[], a: number, b: number): void {
  const [one, other] = [heap[a], heap[b]]
  if (one === undefined || other === undefined) return
  heap[a] = other
  heap[b] = one
}
