import { always, given, integer, list, type Shape, struct, text } from '../shape.ts'
import { labelSelector } from './metadata.ts'

const nodeRequirements = list(
  struct({ key: always(text), operator: always(text), values: list(text) }),
)

const nodeTerm = struct({ matchExpressions: nodeRequirements, matchFields: nodeRequirements })

const podTerm = struct({
  labelSelector: given(labelSelector),
  namespaces: list(text),
  topologyKey: always(text),
  namespaceSelector: given(labelSelector),
  matchLabelKeys: list(text),
  mismatchLabelKeys: list(text),
})

// Pod affinity and anti-affinity have the same fields.
const podAffinity = struct({
  requiredDuringSchedulingIgnoredDuringExecution: list(podTerm),
  preferredDuringSchedulingIgnoredDuringExecution: list(
    struct({ weight: always(integer), podAffinityTerm: always(podTerm) }),
  ),
})

const nodeAffinity = struct({
  requiredDuringSchedulingIgnoredDuringExecution: given(
    struct({ nodeSelectorTerms: always(list(nodeTerm)) }),
  ),
  preferredDuringSchedulingIgnoredDuringExecution: list(
    struct({ weight: always(integer), preference: always(nodeTerm) }),
  ),
})

/** `v1.Affinity`. */
export const affinity: Shape = struct({
  nodeAffinity: given(nodeAffinity),
  podAffinity: given(podAffinity),
  podAntiAffinity: given(podAffinity),
})

/** `v1.Toleration`. */
export const toleration: Shape = struct({
  key: text,
  operator: text,
  value: text,
  effect: text,
  tolerationSeconds: given(integer),
})

/** `v1.TopologySpreadConstraint`. */
export const topologySpreadConstraint: Shape = struct({
  maxSkew: always(integer),
  topologyKey: always(text),
  whenUnsatisfiable: always(text),
  labelSelector: given(labelSelector),
  minDomains: given(integer),
  nodeAffinityPolicy: given(text),
  nodeTaintsPolicy: given(text),
  matchLabelKeys: list(text),
})
