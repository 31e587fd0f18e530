import { numberIn, recordIn } from '../document/fields.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import type { RoleMetadata } from '../plan/strategy.ts'
import type { JsonObject } from '../units/json.ts'
import { rulesOf } from './reconcilers/strategies.ts'
import type { RolloutState } from './state.ts'

const none: RoleMetadata = { labels: {}, annotations: {} }

/**
 * Labels and annotations that the controller puts on a ReplicaSet's pods for the role that it plays
 * now (`canaryMetadata`, `stableMetadata`, `previewMetadata`, `activeMetadata`), and takes away
 * with the role. They are no part of the template's hash. Empty for a ReplicaSet of no role, or of
 * another Rollout.
 */
export function podMetadataOf(state: RolloutState, replicaSetName: string): RoleMetadata {
  const { spec, status } = state
  const hash = state.replicaSets.find(({ name }) => name === replicaSetName)?.hash
  const { updated, stable } = rulesOf(spec).roleMetadata(spec)
  if (hash === spec.template.hash) return (isUpdating(state) ? updated : stable) ?? none
  return hash !== undefined && hash === status.stableRS ? (stable ?? none) : none
}

/**
 * The `affinity` that the strategy's `antiAffinity` adds to the new ReplicaSet's pods during an
 * update: away from nodes that run stable ones. null where there is none to add.
 */
export function antiAffinityOf(state: RolloutState): JsonObject | null {
  const { spec, status } = state
  const strategies = recordIn(recordIn(spec.source, 'spec'), 'strategy')
  const antiAffinity = recordIn(recordIn(strategies, spec.strategy.kind), 'antiAffinity')
  if (antiAffinity === null || !isUpdating(state)) return null
  const term: JsonObject = {
    labelSelector: {
      matchExpressions: [{ key: hashLabel, operator: 'In', values: [status.stableRS] }],
    },
    namespaces: [spec.namespace],
    topologyKey: 'kubernetes.io/hostname',
  }
  const preferred = recordIn(antiAffinity, 'preferredDuringSchedulingIgnoredDuringExecution')
  if (preferred === null) {
    return { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [term] } }
  }
  const weighted = { weight: numberIn(preferred, 'weight') ?? 0, podAffinityTerm: term }
  return { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [weighted] } }
}

function isUpdating({ spec, status }: RolloutState): boolean {
  return status.stableRS !== '' && status.stableRS !== spec.template.hash
}
