import type { ReplicaSet } from '../../cluster/objects.ts'
import { formatTime } from '../../go/timeText.ts'
import { rulesOf } from '../../rollout/reconcilers/strategies.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { isPromoted } from '../../rollout/status.ts'
import type { FoundKept, KeptRule, KeptView } from './keptThing.ts'

type Keeper = Pick<FoundKept, 'keptBy' | 'field' | 'text' | 'dueAt' | 'fix'>

/** ReplicaSets with pods that neither are the stable version nor of an update that goes on. */
export const keptReplicaSets: KeptRule = (view) => {
  const { rollout } = view
  const { status, spec } = rollout
  const isWanted = ({ hash }: ReplicaSet): boolean => {
    if (hash === status.stableRS) return true
    return !isPromoted(status) && !status.abort && hash === spec.template.hash
  }
  return rollout.replicaSets
    .filter((one) => one.have > 0 && !isWanted(one))
    .map((one) => ({
      kind: 'ReplicaSet' as const,
      name: one.name,
      image: one.template.image,
      pods: one.have,
      ...keeperOf(view, one),
      hash: one.hash,
      isThere: ({ rollout: later }) =>
        (later?.replicaSets.find(({ name }) => name === one.name)?.have ?? 0) > 0,
    }))
}

function keeperOf({ rollout, at }: KeptView, one: ReplicaSet): Keeper {
  const { status, spec } = rollout
  const { kind } = spec.strategy
  const where = `spec.strategy.${kind}`
  const isAborted = status.abort && one.hash === spec.template.hash
  const delay = isAborted ? 'abortScaleDownDelaySeconds' : 'scaleDownDelaySeconds'
  const field = `${where}.${delay}`
  if (one.scaleDownAt !== null) {
    const left = Math.max(0, one.scaleDownAt - at)
    const why = isAborted ? 'The update was aborted' : 'The version was replaced'
    const text = `${why}, and its pods stay up for a while: another ${formatTime(left)}.`
    return { keptBy: delay, field, text, dueAt: one.scaleDownAt, fix: '' }
  }
  if (isAborted && spec.strategy.abortScaleDownDelaySeconds === 0) {
    const text = 'The update was aborted, and a delay of 0 keeps its pods for good.'
    return { keptBy: delay, field, text, dueAt: null, fix: `Leave ${delay} out, or above 0.` }
  }
  const reference = referenceTo(rollout, one)
  if (reference !== null) return reference
  if (!isAborted && kind === 'blueGreen' && rulesOf(spec).scaleDownDelaySeconds(spec) === 0) {
    return never(field, delay)
  }
  if (isRouted(rollout) && !isAborted && spec.strategy.scaleDownDelaySeconds === 0) {
    return never(field, delay)
  }
  return unscaled(rollout)
}

function never(field: string, keptBy: string): Keeper {
  const text = 'With a delay of 0 no deadline is ever written: the pods stay for good.'
  return { keptBy, field, text, dueAt: null, fix: `Leave ${keptBy} out, or at 1 or more.` }
}

function isRouted({ spec }: RolloutState): boolean {
  return spec.strategy.kind === 'canary' && spec.strategy.trafficRouting !== null
}

/** A part of the status, or a Service, that still names it (`isReplicaSetReferenced`). */
function referenceTo(
  { status, spec, services }: RolloutState,
  { hash }: ReplicaSet,
): Keeper | null {
  const isCanary = spec.strategy.kind === 'canary'
  const named = (keptBy: string, what: string, fix: string): Keeper => ({
    keptBy,
    field: keptBy,
    text: `${what} still names it, and what is named is not scaled down.`,
    dueAt: null,
    fix,
  })
  const { weights } = status
  if (weights?.canary.podTemplateHash === hash || weights?.stable.podTemplateHash === hash) {
    const left = isCanary ? '' : ', left from the canary,'
    const fix = 'Clear it: kubectl patch --subresource=status, {"status":{"canary":null}}.'
    return named('status.canary.weights', `status.canary.weights${left}`, fix)
  }
  if (!isCanary && status.previewSelector === hash) {
    const fix = 'It goes when the preview Service points elsewhere: with the next update.'
    return named('status.blueGreen.previewSelector', 'The preview Service', fix)
  }
  if (!isCanary && status.activeSelector === hash) {
    const fix = 'It goes when the active Service has been switched.'
    return named('status.blueGreen.activeSelector', 'The active Service', fix)
  }
  const service = services.find((one) => one.hash === hash)
  if (service === undefined || (isCanary && !('trafficRouting' in spec.strategy))) return null
  return named(
    `Service ${service.name}`,
    `Service ${service.name}`,
    `Point ${service.name} elsewhere.`,
  )
}

/** Nothing keeps it but that nobody takes it away yet. */
function unscaled({ spec, status }: RolloutState): Keeper {
  const waiting = spec.paused || status.pauseConditions.length > 0
  if (waiting) {
    return {
      keptBy: spec.paused ? 'spec.paused' : 'pause',
      field: spec.paused ? 'spec.paused' : 'status.pauseConditions',
      text: 'While the Rollout is paused no pods of an earlier version are scaled down.',
      dueAt: null,
      fix: 'End the pause.',
    }
  }
  const where = `spec.strategy.${spec.strategy.kind}.maxUnavailable`
  return {
    keptBy: 'maxUnavailable',
    field: where,
    text: 'It goes as soon as enough pods of the stable version are available.',
    dueAt: null,
    fix: '',
  }
}
