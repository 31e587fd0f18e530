import type { Count } from '../units/amounts.ts'
import type { JsonObject } from '../units/json.ts'
import { unreachable } from '../units/unreachable.ts'
import { type Draft, recordEvent, setCondition } from './draft.ts'
import { fixedSize } from './fixedSize.ts'
import { limitRate } from './limitRate.ts'
import type { AutoscalerView } from './observed.ts'
import { failureOf, type Proposal, propose } from './propose.ts'
import type { Scale } from './readScale.ts'
import { selectPods } from './selectPods.ts'
import { stabilize } from './stabilize.ts'

/** The size that a pass decides on. */
export interface Decision {
  /** null: there is nothing to go by, and the target is left as it is. */
  readonly replicas: Count | null
  /** Of the event, if that is a change. */
  readonly reason: string
  readonly metrics: readonly JsonObject[]
  /** Of metrics, or of the selector; '' if all is well. */
  readonly failure: string
}

/** Limits first; where they hold, what the metrics ask for, held back and limited. */
export function decide(draft: Draft, view: AutoscalerView, scale: Scale): Decision {
  const { spec } = draft.begun
  const current = scale.specReplicas
  const fixed = fixedSize(spec, current)
  if (fixed !== null) {
    if (current === 0) inactive(draft, 'ScalingDisabled', disabled)
    return { replicas: fixed.replicas, reason: fixed.reason, metrics: [], failure: '' }
  }
  const selection = selectPods(spec, scale.selector, view)
  if (selection.kind === 'selected' || selection.isReadable) {
    draft.memory = { ...draft.memory, selector: scale.selector }
  }
  if (selection.kind === 'unselectable') {
    const { event, condition } = selection
    recordEvent(draft, 'Warning', event.reason, event.message)
    inactive(draft, condition.reason, condition.message)
    return { replicas: null, reason: '', metrics: [], failure: event.message }
  }
  const { namespace } = spec
  const { metrics } = view
  const proposal = propose(spec, { namespace, scale, selection, metrics, at: draft.at })
  return decideOn(draft, proposal, current)
}

const disabled = 'scaling is disabled since the replica count of the target is zero'

function decideOn(draft: Draft, proposal: Proposal, current: Count): Decision {
  const { spec } = draft.begun
  const { replicas, metric, statuses: metrics, failures } = proposal
  const failure = failureOf(spec, failures)
  for (const { reason, message } of failures) recordEvent(draft, 'Warning', reason, message)
  if (replicas === null) {
    const { reason, message } = failures[0] ?? unreachable('no proposal, and no failure')
    inactive(draft, reason, `the HPA was unable to compute the replica count: ${message}`)
    return { replicas: null, reason: '', metrics, failure }
  }
  setCondition(draft, {
    type: 'ScalingActive',
    status: 'True',
    reason: 'ValidMetricFound',
    message: `the HPA was able to successfully calculate a replica count from ${metric}`,
  })
  // A metric may be negative, a size may not.
  const wanted = Math.max(0, replicas)
  const reason = reasonOf(wanted, current, metric)
  return { replicas: withinBounds(draft, wanted, current), reason, metrics, failure }
}

function inactive(draft: Draft, reason: string, message: string): void {
  setCondition(draft, { type: 'ScalingActive', status: 'False', reason, message })
}

// What the metrics ask for, not what is done: a size that was held back for long may then be taken
// without any reason.
function reasonOf(proposal: Count, current: Count, metric: string): string {
  if (proposal > current) return `${metric} above target`
  return proposal < current ? 'All metrics below target' : ''
}

function withinBounds(draft: Draft, proposal: Count, current: Count): Count {
  const { begun, memory, at } = draft
  const stable = stabilize(begun.spec, memory.recommendations, proposal, current, at)
  const limited = limitRate(begun.spec, memory, stable.replicas, current, at)
  draft.memory = { ...memory, recommendations: stable.recommendations }
  setCondition(draft, {
    type: 'AbleToScale',
    status: 'True',
    reason: stable.reason,
    message: stable.message,
  })
  setCondition(draft, {
    type: 'ScalingLimited',
    status: limited.replicas === stable.replicas ? 'False' : 'True',
    reason: limited.reason,
    message: limited.message,
  })
  return limited.replicas
}
