import { uniformInt } from '../chance/uniform.ts'
import { costOfAccounts, costOfDraws, costOfTurns } from './cost.ts'
import type { Backend, Router, RouterBase, Walk } from './router.ts'
import { commonDivisor } from './weights.ts'

/**
 * Envoy's ROUND_ROBIN among the hosts of one cluster. Equal weights: a rotation with a random
 * start. Unequal ones: the k-th turn of a host is due at k/weight; ties go to the lighter host,
 * then to the earlier in the list. It begins after a random number of picks, so the phase is
 * arbitrary. (Between clusters Envoy draws: see envoyWeightedClusters.)
 */
export interface EnvoyRoundRobinState extends RouterBase {
  readonly kind: 'envoyRoundRobin'
  /** Picks so far, the random start included. */
  readonly picks: number
  readonly seed: number
  readonly rebuilt: number
}

export const envoyRoundRobin: Router<EnvoyRoundRobinState> = {
  start: (backends, seed) => fresh(backends, seed, 0),
  reconfigure: ({ seed, rebuilt }, backends) => fresh(backends, seed, rebuilt + 1),
  // A rotation keeps its counter when hosts come and go; a schedule is built anew.
  update: (state, backends) =>
    isRotation(state.backends) && isRotation(backends)
      ? { ...state, backends }
      : fresh(backends, state.seed, state.rebuilt + 1),
  walk,
  cycleOf,
  costOf: (state, requests) => {
    if (isRotation(state.backends)) return costOfDraws(state, requests)
    const cycle = cycleOf(state)
    return costOfAccounts(state, SORTING * cycle) + costOfTurns(cycle, requests)
  },
  weighs: true,
  cycles: true,
}

/** What a turn costs to lay out and sort, in picks. */
const SORTING = 50

const PICKS_BEFORE_START = 429_496_729

function fresh(backends: readonly Backend[], seed: number, rebuilt: number): EnvoyRoundRobinState {
  const picks = uniformInt(seed, 'envoyRoundRobin/start', rebuilt, PICKS_BEFORE_START)
  return { kind: 'envoyRoundRobin', backends, picks, seed, rebuilt }
}

function hostsOf(backends: readonly Backend[]): readonly number[] {
  return [...backends.keys()].filter((index) => {
    const host = backends[index]
    return host?.down === false && host.weight > 0
  })
}

function isRotation(backends: readonly Backend[]): boolean {
  const weights = hostsOf(backends).map((index) => backends[index]?.weight)
  return weights.every((weight) => weight === weights[0])
}

function walk(state: EnvoyRoundRobinState): Walk<EnvoyRoundRobinState> {
  const cycle = cycleFor(state.backends)
  const scheduled = cycle.length > 0 && !isRotation(state.backends)
  let { picks } = state
  return {
    next: () => {
      if (cycle.length === 0) return -1
      picks++
      return cycle[(picks - 1) % cycle.length] ?? -1
    },
    // Whole cycles of a schedule leave nothing behind; a rotation's counter outlives its list.
    state: () => ({ ...state, picks: scheduled ? picks % cycle.length : picks }),
  }
}

function cycleOf({ backends }: EnvoyRoundRobinState): number {
  // The counter of a rotation outlives its list, so that no two of its states are the same.
  if (isRotation(backends)) return 0
  const hosts = hostsOf(backends)
  const weights = hosts.map((index) => backends[index]?.weight ?? 0)
  const divisor = commonDivisor(weights)
  return weights.reduce((turns, weight) => turns + Math.floor(weight / divisor), 0)
}

function cycleFor(backends: readonly Backend[]): readonly number[] {
  return isRotation(backends) ? hostsOf(backends) : scheduleOf(backends)
}

/** One cycle of the schedule: every host as often as its weight over the common divisor. */
function scheduleOf(backends: readonly Backend[]): readonly number[] {
  const hosts = hostsOf(backends)
  const weightOf = (index: number): number => backends[index]?.weight ?? 0
  const divisor = commonDivisor(hosts.map(weightOf))
  const turns = hosts.flatMap((index) =>
    Array.from({ length: weightOf(index) / divisor }, (_, k) => ({ index, turn: k + 1 })),
  )
  // Turn a/weight against turn b/weight, as whole numbers, so that a tie is a tie.
  const sorted = turns.sort((a, b) => {
    const [heavy, other] = [weightOf(a.index), weightOf(b.index)]
    return a.turn * other - b.turn * heavy || heavy - other || a.index - b.index
  })
  return sorted.map(({ index }) => index)
}
