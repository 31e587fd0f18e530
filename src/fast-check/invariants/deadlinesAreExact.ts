import { after, seconds } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import { abortDelayOf, scaleDownDelayOf } from '../readings/scaleDownDelays.ts'
import {
  everyTurn,
  isActedOn,
  messagesOf,
  ordersOf,
  secondsOf,
  type Turn,
  wasDone,
  withHash,
} from '../readings/turn.ts'

export const deadlinesAreExact: Invariant = everyTurn(
  'deadlines are exact',
  'A new scale-down deadline lies scaleDownDelaySeconds ahead, that of an aborted update ' +
    'abortScaleDownDelaySeconds.',
  (turn) => {
    const known = new Map(turn.was?.replicaSets.map((one) => [one.name, one.scaleDownAt]))
    for (const { replicaSet, scaleDownAt } of ordersOf(turn, 'annotateReplicaSet')) {
      const before = known.get(replicaSet) ?? null
      known.set(replicaSet, scaleDownAt)
      if (scaleDownAt === null || scaleDownAt === before) continue
      const allowed = delaysOf(turn, replicaSet).map((delay) => after(turn.at, seconds(delay)))
      if (!allowed.includes(scaleDownAt)) {
        return (
          `${replicaSet} is to go at ${secondsOf(scaleDownAt)}, and not at ` +
          `${allowed.map(secondsOf).join(' or ')}`
        )
      }
    }
    return null
  },
)

// What somebody does may end an abort, or an abort be dropped again, within the moment.
function delaysOf(turn: Turn, name: string): readonly number[] {
  const { status, spec } = turn.now
  const isNew = withHash(turn.now, spec.template.hash)?.name === name
  const scaleDown = scaleDownDelayOf(spec.strategy)
  const aborted = abortDelayOf(spec.strategy)
  const aborts =
    turn.was?.status.abort === true ||
    wasDone(turn, 'abort') ||
    messagesOf(turn, 'RolloutAborted').length > 0
  const dropped = aborts && !status.abort
  if (dropped || (isActedOn(turn) && (status.abort || turn.was?.status.abort))) {
    return [scaleDown, aborted]
  }
  return isNew && status.abort ? [aborted] : [scaleDown]
}
