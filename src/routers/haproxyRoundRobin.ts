import { costOfAccounts } from './cost.ts'
import { firstBackup, haveSameNames } from './haproxyServers.ts'
import type { Backend, Router, RouterBase, Walk } from './router.ts'

/**
 * HAProxy's `balance roundrobin`: the fast weighted round robin, which spreads each server over a
 * window as wide as the sum of all weights. Run-time changes of health and weight do not restart
 * it.
 */
export interface HaproxyRoundRobinState extends RouterBase {
  readonly kind: 'haproxyRoundRobin'
  readonly servers: readonly FwrrServer[]
  /**
   * Servers in the order in which they come: those of this window, those not placed in it yet, …
   */
  readonly curr: readonly number[]
  readonly init: readonly number[]
  /** … and those that wait for the window after it. */
  readonly next: readonly number[]
  readonly position: number
  /** The sum of the scaled weights when the window opened, and now. */
  readonly windowWeight: number
  readonly weight: number
}

interface FwrrServer {
  /** Scaled by 16, so that a slow start can lower it in fine steps; 0: not usable. */
  readonly weight: number
  readonly npos: number
  readonly lpos: number
  readonly rem: number
}

type Own<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer I)[] ? Own<I>[] : T[K] }
interface Group extends Own<Omit<HaproxyRoundRobinState, 'kind' | 'backends'>> {}

const SCALE = 16
const MOST_WEIGHT = 4096
const KEY_RANGE = 256

export const haproxyRoundRobin: Router<HaproxyRoundRobinState> = {
  start: fresh,
  reconfigure: (_, backends) => fresh(backends),
  update: (state, backends) => {
    if (!haveSameNames(backends, state.backends)) return fresh(backends)
    const group = own(state)
    for (const [index, server] of backends.entries()) become(group, index, scaled(server))
    return stateOf(group, backends)
  },
  walk,
  // The window is as wide as the scaled weights, which nobody divides.
  cycleOf: ({ weight }) => weight,
  // With some weights the order is another one in every window.
  costOf: costOfAccounts,
  weighs: true,
  cycles: true,
}

function scaled({ down, backup, weight }: Backend): number {
  return down || backup || weight <= 0 ? 0 : SCALE * weight
}

function fresh(backends: readonly Backend[]): HaproxyRoundRobinState {
  const servers = backends.map((server) => ({ weight: scaled(server), npos: 0, lpos: 0, rem: 0 }))
  const weight = servers.reduce((sum, server) => sum + server.weight, 0)
  const empty = { curr: [], init: [], next: [] }
  const group: Group = { servers, ...empty, position: weight, windowWeight: weight, weight }
  for (const [index, server] of servers.entries()) {
    if (server.weight > 0) queueByWeight(group, group.init, index)
  }
  return stateOf(group, backends)
}

function walk(state: HaproxyRoundRobinState): Walk<HaproxyRoundRobinState> {
  const group = own(state)
  const backup = firstBackup(state.backends)
  return {
    next: () => (group.weight === 0 ? backup : pickFrom(group)),
    state: () => stateOf(group, state.backends),
  }
}

function pickFrom(group: Group): number {
  const index = take(group) ?? take(openWindow(group)) ?? -1
  const server = group.servers[index]
  if (server === undefined) return -1
  if (server.npos === 0) server.npos = group.position
  server.lpos = server.npos
  server.npos += Math.floor(group.weight / server.weight)
  server.rem += group.weight % server.weight
  if (server.rem >= server.weight) {
    server.rem -= server.weight
    server.npos++
  }
  group.position++
  queue(group, index)
  return index
}

function take(group: Group): number | undefined {
  const due = group.servers[group.curr[0] ?? -1]
  if (due !== undefined && due.npos <= group.position) return group.curr.shift()
  const placed = group.init.shift()
  if (placed === undefined) return group.curr.shift()
  const server = group.servers[placed]
  if (server !== undefined) server.npos = server.rem = 0
  return placed
}

function openWindow(group: Group): Group {
  const { init, next } = group
  group.init = next
  group.next = init
  group.windowWeight = group.weight
  group.position = group.windowWeight
  return group
}

/** What does not fit into this window waits for the next one. */
function queue(group: Group, index: number): void {
  const server = group.servers[index]
  if (server === undefined) return
  const { windowWeight, weight } = group
  if (server.npos >= 2 * windowWeight || server.npos >= windowWeight + weight) {
    server.npos -= windowWeight
    queueByWeight(group, group.next, index)
  } else {
    insert(group.curr, index, (other) => currKey(group, other))
  }
}

function currKey(group: Group, index: number): number {
  const { npos, rem, weight } = group.servers[index] ?? { npos: 0, rem: 0, weight: 0 }
  return KEY_RANGE * npos + Math.floor((MOST_WEIGHT + rem - weight) / SCALE)
}

function queueByWeight(group: Group, line: number[], index: number): void {
  insert(line, index, (other) => MOST_WEIGHT - (group.servers[other]?.weight ?? 0))
}

// Behind all that have the same key.
function insert(line: number[], index: number, keyOf: (index: number) => number): void {
  const key = keyOf(index)
  const place = line.findIndex((other) => keyOf(other) > key)
  line.splice(place < 0 ? line.length : place, 0, index)
}

/** A server comes, leaves or changes its weight; the others keep their positions. */
function become(group: Group, index: number, weight: number): void {
  const server = group.servers[index]
  if (server === undefined || server.weight === weight) return
  const old = server.weight
  const wasIn = leave(group, index)
  group.weight += weight - old
  server.weight = weight
  if (weight === 0) return
  if (old === 0) {
    const ahead = group.weight + group.windowWeight - group.position
    server.npos = group.position + Math.trunc(ahead / weight)
    queue(group, index)
  } else if (wasIn === group.init) {
    queueByWeight(group, group.init, index)
  } else {
    if (wasIn === group.next) server.npos += group.windowWeight
    const turn = Math.floor(group.weight / weight)
    server.npos = Math.min(server.lpos + turn, server.npos)
    server.rem = 0
    if (server.npos < group.position + 2) server.npos = group.position + turn
    queue(group, index)
  }
}

function leave(group: Group, index: number): number[] | null {
  for (const line of [group.curr, group.init, group.next]) {
    const place = line.indexOf(index)
    if (place < 0) continue
    line.splice(place, 1)
    return line
  }
  return null
}

function own(state: HaproxyRoundRobinState): Group {
  const { curr, init, next, position, windowWeight, weight } = state
  const servers = state.servers.map((server) => ({ ...server }))
  return {
    servers,
    curr: [...curr],
    init: [...init],
    next: [...next],
    position,
    windowWeight,
    weight,
  }
}

function stateOf(group: Group, backends: readonly Backend[]): HaproxyRoundRobinState {
  const { position, windowWeight, weight } = group
  return {
    kind: 'haproxyRoundRobin',
    backends,
    servers: group.servers.map((server) => ({ ...server })),
    curr: [...group.curr],
    init: [...group.init],
    next: [...group.next],
    position,
    windowWeight,
    weight,
  }
}
