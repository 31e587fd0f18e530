import { costOfAccounts, costOfTurns } from './cost.ts'
import { firstBackup, haveSameNames } from './haproxyServers.ts'
import type { Backend, Router, RouterBase } from './router.ts'
import { commonDivisor } from './weights.ts'

/**
 * HAProxy's `balance static-rr`: a map of slots is laid out over the usable servers and walked from
 * front to back. The index survives a new map. At run time only the weights 0 % and 100 % are
 * accepted; any other is refused and the old one stays.
 */
export interface HaproxyStaticState extends RouterBase {
  readonly kind: 'haproxyStatic'
  /** Slots of each server while it is usable: its weight as configured, over the common divisor. */
  readonly slots: readonly number[]
  readonly configured: readonly number[]
  readonly position: number
}

export const haproxyStatic: Router<HaproxyStaticState> = {
  start: fresh,
  reconfigure: (_, backends) => fresh(backends),
  update: (state, backends) => {
    return haveSameNames(backends, state.backends)
      ? { ...state, backends: accepted(state, backends) }
      : fresh(backends)
  },
  walk: (state) => {
    const { backends } = state
    const map = mapOf(state)
    const backup = firstBackup(backends)
    let position = state.position
    return {
      next: () => {
        if (map.length === 0) return backup
        if (position >= map.length) position = 0
        position++
        return map[position - 1] ?? -1
      },
      state: () => ({ ...state, position }),
    }
  },
  cycleOf,
  // The map is laid out before the first pick.
  costOf: (state, requests) => {
    const cycle = cycleOf(state)
    return costOfAccounts(state, cycle) + costOfTurns(cycle, requests)
  },
  weighs: true,
  cycles: true,
}

function fresh(backends: readonly Backend[]): HaproxyStaticState {
  const configured = backends.map(({ weight }) => weight)
  // The divisor is that of all servers, down and backup ones too, and is never taken again.
  const divisor = commonDivisor(configured)
  const slots = configured.map((weight) => (divisor === 0 ? 0 : Math.ceil(weight / divisor)))
  return { kind: 'haproxyStatic', backends, slots, configured, position: 0 }
}

function accepted(state: HaproxyStaticState, backends: readonly Backend[]): readonly Backend[] {
  return backends.map((server, index) => {
    const taken = server.weight === 0 || server.weight === state.configured[index]
    return taken ? server : { ...server, weight: state.backends[index]?.weight ?? 0 }
  })
}

function usableOf(backends: readonly Backend[]): readonly number[] {
  return [...backends.keys()].filter((index) => {
    const server = backends[index]
    return server?.down === false && !server.backup && server.weight > 0
  })
}

function cycleOf({ backends, slots }: HaproxyStaticState): number {
  return usableOf(backends).reduce((sum, index) => sum + (slots[index] ?? 0), 0)
}

function mapOf(state: HaproxyStaticState): readonly number[] {
  const { backends, slots } = state
  const usable = usableOf(backends)
  const total = cycleOf(state)
  const scores = backends.map(() => 0)
  return Array.from({ length: total }, () => {
    let [winner, most] = [-1, 0]
    for (const index of usable) {
      const score = (scores[index] ?? 0) + (slots[index] ?? 0)
      scores[index] = score
      const full = Math.floor((score + total) / total)
      if (winner < 0 || full > most) [winner, most] = [index, full]
    }
    scores[winner] = (scores[winner] ?? 0) - total
    return winner
  })
}
