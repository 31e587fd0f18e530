import type { RolloutState } from '../rollout/state.ts'
import type { ScriptEntry } from './scenario.ts'
import { type ScriptVerb, verbOf } from './script.ts'
import type { WrittenParts } from './writtenParts.ts'

/** Why an entry of the script came to nothing, by what stood there when it was done. */
export function whyNothing(
  entry: ScriptEntry,
  before: WrittenParts,
  settled: WrittenParts,
): string {
  const verb = verbOf(entry)
  const { rollout } = before
  if (verb === null || rollout === null) return asItWas
  return reasons[verb]?.(rollout, settled.rollout ?? rollout) ?? asItWas
}

type Reason = (was: RolloutState, is: RolloutState) => string

const asItWas = 'everything is as it was'

const fullPromotion =
  'promoteFull is set, and until all pods of the new revision are there nothing else counts; ' +
  '`undo` or a new template releases it'

function isPromotedFully({ status }: RolloutState): boolean {
  return status.promoteFull && status.currentPodHash !== status.stableRS
}

function isOver({ status }: RolloutState): boolean {
  return status.currentPodHash === status.stableRS
}

function promotionOf(was: RolloutState): string {
  if (isPromotedFully(was)) return fullPromotion
  if (isOver(was)) return 'there is no update to promote: the newest revision is the stable one'
  if (was.status.abort) return 'the update is aborted; `retry` or a new template begins it again'
  return 'nothing waits for a promotion'
}

const reasons: Readonly<Partial<Record<ScriptVerb, Reason>>> = {
  promote: promotionOf,
  promoteFull: promotionOf,
  abort(was) {
    if (isPromotedFully(was)) return fullPromotion
    if (was.status.abort) return 'the update is aborted already'
    if (isOver(was)) return 'there is no update to abort: the newest revision is the stable one'
    return 'the controller took it back at once'
  },
  retry: (was) => (isPromotedFully(was) ? fullPromotion : 'the update is not aborted'),
  pause: () => 'spec.paused is set already',
  resume: ({ status }) =>
    status.pauseConditions.length > 0
      ? 'spec.paused is not set; `promote` ends the pause of a step'
      : 'spec.paused is not set',
  scale: ({ spec }) => `spec.replicas is ${spec.replicas ?? 1} already`,
  setImage: ({ spec }) => `the image is ${spec.template.image} already`,
  restart: () => 'spec.restartAt is that instant already',
  lose: () => 'there are no such pods',
  unready: () => 'no such pod is ready',
}
