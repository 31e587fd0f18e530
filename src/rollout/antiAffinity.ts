import { listIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import { hashLabel } from '../kinds/argo/labels.ts'
import type { PodTemplate, RolloutSpec } from '../plan/plan.ts'
import type { JsonObject } from '../units/json.ts'
import { sameJson } from '../units/sameJson.ts'

// `strategy.….antiAffinity`: while an update is going on, its pods keep away from the nodes of
// stable ones. The rule stands in the ReplicaSet's template, behind whatever affinity people wrote.

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution'
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution'

/**
 * The `affinity` of the new ReplicaSet's pods: the template's own, and the rule where an update is
 * going on. null if there is neither.
 */
export function affinityOf(spec: RolloutSpec, stableRS: string): JsonObject | null {
  const own = affinityIn(spec.template)
  const { antiAffinity } = spec.strategy
  if (antiAffinity === null || stableRS === '' || stableRS === spec.template.hash) return own
  const rule: JsonObject = {
    labelSelector: {
      matchExpressions: [{ key: hashLabel, operator: 'In', values: [stableRS] }],
    },
    namespaces: [spec.namespace],
    topologyKey: 'kubernetes.io/hostname',
  }
  const { weight } = antiAffinity
  const list = weight === null ? REQUIRED : PREFERRED
  const entry = weight === null ? rule : { weight, podAffinityTerm: rule }
  const before = recordIn(own, 'podAntiAffinity')
  const after = { ...before, [list]: [...listIn(before, list), entry] }
  return { ...own, podAntiAffinity: after }
}

/** The template with this affinity; the very template if it has it. */
export function withAffinity(template: PodTemplate, affinity: JsonObject | null): PodTemplate {
  if (sameJson(affinityIn(template), affinity)) return template
  const { affinity: _, ...others } = recordIn(template.source, 'spec') ?? {}
  const changed: JsonObject = affinity === null ? others : { ...others, affinity }
  return { ...template, source: { ...template.source, spec: changed } }
}

/**
 * The rule in the template keeps away from an earlier stable ReplicaSet than that of this update.
 */
export function isStaleFor(spec: RolloutSpec, stableRS: string, template: PodTemplate): boolean {
  const { antiAffinity } = spec.strategy
  if (antiAffinity === null || stableRS === spec.template.hash) return false
  const isRequired = antiAffinity.weight === null
  const terms = recordsIn(
    recordIn(affinityIn(template), 'podAntiAffinity'),
    isRequired ? REQUIRED : PREFERRED,
  )
  for (const entry of terms) {
    const rule = isRequired ? entry : recordIn(entry, 'podAffinityTerm')
    for (const one of recordsIn(recordIn(rule, 'labelSelector'), 'matchExpressions')) {
      if (textIn(one, 'key') !== hashLabel) continue
      const [first] = listIn(one, 'values')
      return first !== undefined && first !== stableRS
    }
  }
  return false
}

function affinityIn({ source }: PodTemplate): JsonObject | null {
  return recordIn(recordIn(source, 'spec'), 'affinity')
}
