import { isSpinning } from '../analysis/spin.ts'
import type { Controller, Turn } from '../cluster/controller.ts'
import { type Instant, nextWholeSecond } from '../units/time.ts'
import { carryOut } from './orders.ts'
import { marked, withoutFailure, withWake } from './wakes.ts'
import type { WorldNow } from './worldNow.ts'

/** One of those that have turns in a round: a controller, or whatever else acts in a cluster. */
export interface Row {
  readonly kind: string
  /** Everybody of the kind has a turn. True if anything came of it that others may answer to. */
  readonly play: (now: WorldNow) => boolean
}

/**
 * The row of a controller: each of its objects has a turn, in order. What a turn leaves is stored,
 * what it orders is carried out at once, and its wake-up is remembered. `isHeard` tells whether
 * others may have something to answer to a turn, `firesAt` when a wake-up that was asked for is
 * heard.
 */
export function rowOf<State, View>(
  controller: Controller<WorldNow, State, View>,
  isHeard: (turn: Turn<State>, before: State) => boolean = isChange,
  firesAt: (wakeAt: Instant) => Instant = nextWholeSecond,
): Row {
  const { kind, countOf, stateAt, nameOf, viewOf, turn: turnOf, put } = controller
  const play = (now: WorldNow): boolean => {
    let heard = false
    const count = countOf(now)
    for (let index = 0; index < count; index++) {
      const before = stateAt(now, index)
      const turn = turnOf(before, viewOf(now, before), now.at)
      if (turn.state !== before) put(now, index, turn.state)
      if (isHeard(turn, before)) heard = true
      record(now, kind, nameOf(before), turn, firesAt)
    }
    return heard
  }
  return { kind, play }
}

/**
 * A row of several that answer one another until none of them changes anything, before anybody else
 * has a turn. Pods do not move in between.
 */
export function answeringOneAnother(...rows: readonly Row[]): Row {
  const kind = rows.map((row) => row.kind).join(' and ')
  const play = (now: WorldNow): boolean => {
    let heard = false
    for (let round = 1; ; round++) {
      const before = now.runs
      let changed = false
      for (let index = 0; index < rows.length; index++) {
        if ((rows[index] as Row).play(now)) changed = true
      }
      if (!changed) return heard
      heard = true
      if (now.program.allowance.measurements >= 0 && !isSpinning(now.runs, round)) continue
      now.endless = now.runs.filter((run) => !before.includes(run)).map(({ name }) => name)
      if (now.endless.length === 0) throw new Error(`${kind} never come to rest`)
      return heard
    }
  }
  return { kind, play }
}

/** Something was stored, or ordered. */
export function isChange<State>(turn: Turn<State>, before: State): boolean {
  return turn.state !== before || turn.orders.length > 0
}

/** The controller wants another turn. */
export function isRestless<State>({ rests }: Turn<State>): boolean {
  return !rests
}

function record<State>(
  now: WorldNow,
  kind: string,
  name: string,
  turn: Turn<State>,
  firesAt: (wakeAt: Instant) => Instant,
): void {
  const { orders, wakeAt, asksAgain, rests, failure, endedBy } = turn
  for (let index = 0; index < orders.length; index++) {
    const order = orders[index] as (typeof orders)[number]
    now.orders.push(order)
    carryOut(now, order)
  }
  if (!rests) now.restlessTurns++
  if (endedBy !== '') now.endedBy = endedBy
  if (wakeAt !== null && wakeAt > now.at) {
    now.wakes = withWake(now.wakes, kind, name, firesAt(wakeAt))
  }
  const isOverdue = asksAgain || (wakeAt !== null && wakeAt <= now.at)
  if (isOverdue || now.overdue.length > 0) {
    now.overdue = marked(now.overdue, kind, name, isOverdue)
  }
  const isFailing = failure !== '' && rests
  if (isFailing || now.failing.length > 0) {
    now.failing = marked(now.failing, kind, name, isFailing)
  }
  if (failure === '') {
    if (now.failures.length > 0) now.failures = withoutFailure(now.failures, kind, name)
  } else if (now.errors.at(-1) !== failure) now.errors = [...now.errors, failure]
}
