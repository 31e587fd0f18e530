import type { ExperimentState } from '../../experiment/state.ts'
import { after, seconds } from '../../units/time.ts'
import type { Invariant } from '../invariant.ts'
import {
  everyPassage,
  isActedOn,
  messagesOf,
  ordersOf,
  type Passage,
  secondsOf,
  wasDone,
  withHash,
} from '../readings/passage.ts'
import { abortDelayOf, scaleDownDelayOf } from '../readings/scaleDownDelays.ts'

export const deadlinesAreExact: Invariant = everyPassage(
  'deadlines are exact',
  'A new scale-down deadline lies scaleDownDelaySeconds ahead, of the Rollout or of the ' +
    'Experiment that owns the ReplicaSet, that of an aborted update abortScaleDownDelaySeconds.',
  (passage) => {
    const known = new Map(passage.was?.replicaSets.map((one) => [one.name, one.scaleDownAt]))
    for (const { replicaSet, scaleDownAt } of ordersOf(passage, 'annotateReplicaSet')) {
      const before = known.get(replicaSet) ?? null
      known.set(replicaSet, scaleDownAt)
      if (scaleDownAt === null || scaleDownAt === before) continue
      const allowed = delaysOf(passage, replicaSet).map((delay) =>
        after(passage.at, seconds(delay)),
      )
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

// The Experiment that has made a ReplicaSet; null if the Rollout has. It may end and be deleted
// within the moment.
function experimentOf({ world, before }: Passage, replicaSet: string): ExperimentState | null {
  const isOwner = ({ replicaSets }: ExperimentState): boolean =>
    replicaSets.some(({ name }) => name === replicaSet)
  return [...world.experiments, ...(before?.experiments ?? [])].find(isOwner) ?? null
}

// What somebody does may end an abort, or an abort be dropped again, within the moment.
function delaysOf(passage: Passage, name: string): readonly number[] {
  const owner = experimentOf(passage, name)
  if (owner !== null) return [owner.spec.scaleDownDelaySeconds]
  const { status, spec } = passage.now
  const isNew = withHash(passage.now, spec.template.hash)?.name === name
  const scaleDown = scaleDownDelayOf(spec.strategy)
  const aborted = abortDelayOf(spec.strategy)
  const aborts =
    passage.was?.status.abort === true ||
    wasDone(passage, 'abort') ||
    messagesOf(passage, 'RolloutAborted').length > 0
  const dropped = aborts && !status.abort
  if (dropped || (isActedOn(passage) && (status.abort || passage.was?.status.abort))) {
    return [scaleDown, aborted]
  }
  return isNew && status.abort ? [aborted] : [scaleDown]
}
