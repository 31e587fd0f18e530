import {
  always,
  type Fields,
  goStruct,
  integer,
  list,
  long,
  named,
  pointer,
  type Shape,
  text,
} from '../shape.ts'
import { labelSelector } from './metadata.ts'

const nodeRequirements = list(
  goStruct('v1.NodeSelectorRequirement', {
    key: always(text),
    operator: always(named('v1.NodeSelectorOperator')),
    values: list(text),
  }),
)

const nodeTerm = goStruct('v1.NodeSelectorTerm', {
  matchExpressions: nodeRequirements,
  matchFields: nodeRequirements,
})

const podTerm = goStruct('v1.PodAffinityTerm', {
  labelSelector: pointer(labelSelector),
  namespaces: list(text),
  topologyKey: always(text),
  namespaceSelector: pointer(labelSelector),
  matchLabelKeys: list(text),
  mismatchLabelKeys: list(text),
})

// Pod affinity and anti-affinity have the same fields.
const podAffinity: Fields = {
  requiredDuringSchedulingIgnoredDuringExecution: list(podTerm),
  preferredDuringSchedulingIgnoredDuringExecution: list(
    goStruct('v1.WeightedPodAffinityTerm', {
      weight: always(integer),
      podAffinityTerm: always(podTerm),
    }),
  ),
}

const nodeAffinity = goStruct('v1.NodeAffinity', {
  requiredDuringSchedulingIgnoredDuringExecution: pointer(
    goStruct('v1.NodeSelector', { nodeSelectorTerms: always(list(nodeTerm)) }),
  ),
  preferredDuringSchedulingIgnoredDuringExecution: list(
    goStruct('v1.PreferredSchedulingTerm', {
      weight: always(integer),
      preference: always(nodeTerm),
    }),
  ),
})

/** `v1.Affinity`. */
export const affinity: Shape = goStruct('v1.Affinity', {
  nodeAffinity: pointer(nodeAffinity),
  podAffinity: pointer(goStruct('v1.PodAffinity', podAffinity)),
  podAntiAffinity: pointer(goStruct('v1.PodAntiAffinity', podAffinity)),
})

/** `v1.Toleration`. */
export const toleration: Shape = goStruct('v1.Toleration', {
  key: text,
  operator: named('v1.TolerationOperator'),
  value: text,
  effect: named('v1.TaintEffect'),
  tolerationSeconds: pointer(long),
})

/** `v1.TopologySpreadConstraint`. */
export const topologySpreadConstraint: Shape = goStruct('v1.TopologySpreadConstraint', {
  maxSkew: always(integer),
  topologyKey: always(text),
  whenUnsatisfiable: always(named('v1.UnsatisfiableConstraintAction')),
  labelSelector: pointer(labelSelector),
  minDomains: pointer(integer),
  nodeAffinityPolicy: pointer(named('v1.NodeInclusionPolicy')),
  nodeTaintsPolicy: pointer(named('v1.NodeInclusionPolicy')),
  matchLabelKeys: list(text),
})
