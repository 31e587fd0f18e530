import type { Order } from '../../cluster/order.ts'
import { formatTime } from '../../go/timeText.ts'
import type { Invariant, Violation } from '../../laws/invariant.ts'
import type { Scenario, ScriptEntry } from '../../simulation/scenario.ts'
import { scriptVerbs } from '../../simulation/script.ts'
import type { Timeline } from '../../timeline/timeline.ts'
import { treeAt } from '../../views/rolloutAt.ts'
import { section, storyText } from './storyText.ts'

export interface Breach {
  readonly invariant: Invariant
  readonly violation: Violation
  readonly scenario: Scenario
  readonly timeline: Timeline
  /** The line that shows it again. */
  readonly again: string
}

/**
 * All that a person needs to see what happened and to see it again, and nothing else. The first
 * three lines are the cause: what does not hold, what should, and what was done until then and
 * ordered at that instant.
 */
export function reportOf(breach: Breach): string {
  const { invariant, violation, scenario, timeline, again } = breach
  const at = formatTime(violation.at)
  // An instant that never ends has no tree: it is shown as it began.
  const isOpen = timeline.end.reason === 'livelock' && timeline.end.at === violation.at
  return [
    `✖ ${invariant.name}: ${violation.message}, at ${at}`,
    `  ${invariant.claim}`,
    `  ${courseOf(scenario, timeline, violation)}`,
    storyText(scenario),
    section(`tree ${isOpen ? 'before' : 'at'} ${at}`, treeAt(timeline, violation.at)),
    section('see it again', again),
  ].join('\n')
}

function courseOf({ script = [] }: Scenario, timeline: Timeline, { at }: Violation): string {
  const said = script.map(deedText)
  const done = said.length === 0 ? 'Nobody did anything' : `After ${said.join(', ')}`
  const orders = timeline.moments.find((moment) => moment.at === at)?.effects ?? []
  const ordered = orders.flatMap(orderText)
  return ordered.length === 0 ? `${done}.` : `${done}; then ${ordered.join(', ')}.`
}

function deedText(entry: ScriptEntry): string {
  const verb = scriptVerbs.find((one) => entry[one] !== undefined)
  const value = verb === undefined ? undefined : entry[verb]
  const isShort = typeof value === 'string' || typeof value === 'number'
  return `${verb}${isShort ? ` ${value}` : ''} at ${entry.at}`
}

function podsText(count: number): string {
  return count === 1 ? '1 pod' : `${count} pods`
}

// What moves pods and traffic; the rest of an instant's orders is in the tree.
function orderText(order: Order): readonly string[] {
  switch (order.kind) {
    case 'createReplicaSet':
      return [`${order.replicaSet} was created`]
    case 'scaleReplicaSet':
      return [`${order.replicaSet} went from ${order.from} to ${podsText(order.to)}`]
    case 'setWeight':
      return [`the router was told ${order.weight}`]
    case 'switchService':
      return [`Service ${order.service} was pointed at ${order.hash}`]
    default:
      return []
  }
}
