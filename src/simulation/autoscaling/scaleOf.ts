import type { ScaleAnswer } from '../../autoscaler/observed.ts'
import { printLabelSelector } from '../../cluster/labelSelector.ts'
import type { CrossVersionObjectReference } from '../../plan/autoscaler.ts'
import { selectorTextOf } from '../../rollout/statusOf.ts'
import type { JsonObject } from '../../units/json.ts'
import type { WorldNow } from '../worldNow.ts'

type Scaled = Pick<WorldNow, 'rollout' | 'deployments'>

/** The target of an HPA, as its scale subresource shows it. */
export function scaleOf(
  { rollout, deployments }: Scaled,
  { apiVersion, kind, name }: CrossVersionObjectReference,
): ScaleAnswer {
  const group = apiVersion.split('/')[0]
  if (kind === 'Rollout' && group === 'argoproj.io') {
    if (rollout === null || rollout.spec.name !== name) return { kind: 'notFound' }
    const { spec, status } = rollout
    return {
      kind: 'scale',
      // The Rollout's controller writes the default in its first pass.
      specReplicas: spec.replicas,
      statusReplicas: status.HPAReplicas,
      selector: selectorTextOf(rollout),
      objection: '',
    }
  }
  if (kind !== 'Deployment' || group !== 'apps') return { kind: 'unknownKind' }
  const state = deployments.find(({ spec }) => spec.name === name)
  if (state === undefined) return { kind: 'notFound' }
  const { spec, status } = state
  return {
    kind: 'scale',
    specReplicas: spec.replicas,
    statusReplicas: status.replicas,
    selector: printLabelSelector(spec.selector),
    objection: '',
  }
}

/** The selector of the target itself, which narrows to no revision; null: it is not there. */
export function ownSelectorOf(
  { rollout, deployments }: Scaled,
  { kind, name }: CrossVersionObjectReference,
): JsonObject | null {
  if (kind === 'Rollout') return rollout?.spec.name === name ? rollout.spec.selector : null
  return deployments.find(({ spec }) => spec.name === name)?.spec.selector ?? null
}
