import { listIn, numberIn, recordIn, recordsIn, textIn, textOrNull } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import type { Complaint } from '../../kinds/fieldError.ts'
import { text } from '../../kinds/shape.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectionsToMetric, objectionsToReference } from './autoscalerMetric.ts'
import { type Objection, objection } from './objection.ts'

const here: Path = ['spec']

/**
 * Why the API server does not accept a HorizontalPodAutoscaler of `autoscaling/v2` that is created
 * (`validateHorizontalPodAutoscalerSpec`), in its order.
 */
export function objectionsToAutoscaler(autoscaler: JsonObject): readonly Objection[] {
  const spec = recordIn(autoscaler, 'spec')
  const target = recordIn(spec, 'scaleTargetRef')
  // The only scalable kind that has no group.
  const needsGroup = textIn(target, 'kind') !== 'ReplicationController'
  const behavior = recordIn(spec, 'behavior')
  return [
    ...objectionsToLimits(numberIn(spec, 'minReplicas') ?? 1, numberIn(spec, 'maxReplicas') ?? 0),
    ...objectionsToReference(target, [...here, 'scaleTargetRef'], needsGroup),
    ...recordsIn(spec, 'metrics').flatMap((metric, index) =>
      objectionsToMetric(metric, [...here, 'metrics', index]),
    ),
    ...objectionsToScaleToZero(spec),
    ...['scaleUp', 'scaleDown'].flatMap((direction) =>
      objectionsToRules(recordIn(behavior, direction), [...here, 'behavior', direction]),
    ),
  ]
}

function invalid(at: Path, value: number, detail: string, hint: string): Objection {
  return objection('autoscaler-invalid', at, { type: 'invalid', value }, detail, hint)
}

function objectionsToLimits(min: number, max: number): readonly Objection[] {
  const objections: Objection[] = []
  if (min < 1) {
    const detail = 'must be greater than or equal to 1'
    objections.push(invalid([...here, 'minReplicas'], min, detail, 'Write 1 or more.'))
  }
  const at = [...here, 'maxReplicas']
  if (max < 1) objections.push(invalid(at, max, 'must be greater than 0', 'Write 1 or more.'))
  if (max < min) {
    const detail = 'must be greater than or equal to `minReplicas`'
    objections.push(invalid(at, max, detail, 'Raise maxReplicas or lower minReplicas.'))
  }
  return objections
}

function objectionsToScaleToZero(spec: JsonObject | null): readonly Objection[] {
  if (numberIn(spec, 'minReplicas') !== 0) return []
  const types = recordsIn(spec, 'metrics').map((metric) => textIn(metric, 'type'))
  if (types.includes('Object') || types.includes('External')) return []
  const detail =
    'must specify at least one Object or External metric to support scaling to zero replicas'
  const at = [...here, 'metrics']
  return [objection('autoscaler-invalid', at, { type: 'forbidden' }, detail, 'Write 1 or more.')]
}

const longestWindow = 3600
const longestPeriod = 1800

// Rules that are given are complete by then: only an empty list of policies is still empty.
function objectionsToRules(rules: JsonObject | null, at: Path): readonly Objection[] {
  if (rules === null) return []
  const objections: Objection[] = []
  const say = (field: string, complaint: Complaint, detail: string, hint: string): void => {
    objections.push(objection('autoscaler-invalid', [...at, field], complaint, detail, hint))
  }
  const window = numberIn(rules, 'stabilizationWindowSeconds') ?? 0
  if (window < 0 || window > longestWindow) {
    const limit =
      window < 0 ? 'greater than or equal to zero' : `less than or equal to ${longestWindow}`
    const complaint = { type: 'invalid', value: window } as const
    say('stabilizationWindowSeconds', complaint, `must be ${limit}`, 'Write 0 to 3600.')
  }
  const select = textOrNull(rules, 'selectPolicy')
  if (select !== null && !selections.includes(select)) {
    const complaint = {
      type: 'notSupported',
      value: select,
      supported: selections,
      shape: text,
    } as const
    say('selectPolicy', complaint, '', 'Write Max, Min or Disabled.')
  }
  if (Array.isArray(rules.policies) && listIn(rules, 'policies').length === 0) {
    const hint = 'Leave policies out for those that there are by default.'
    say('policies', { type: 'required' }, 'must specify at least one Policy', hint)
  }
  const policies = recordsIn(rules, 'policies')
  return [
    ...objections,
    ...policies.flatMap((policy, index) => objectionsToPolicy(policy, [...at, 'policies', index])),
  ]
}

const selections = ['Disabled', 'Max', 'Min']
const policyTypes = ['Percent', 'Pods']

function objectionsToPolicy(policy: JsonObject, at: Path): readonly Objection[] {
  const objections: Objection[] = []
  const type = textIn(policy, 'type')
  if (!policyTypes.includes(type)) {
    const complaint = {
      type: 'notSupported',
      value: type,
      supported: policyTypes,
      shape: text,
    } as const
    const hint = 'Write Pods or Percent.'
    objections.push(objection('autoscaler-invalid', [...at, 'type'], complaint, '', hint))
  }
  const value = numberIn(policy, 'value') ?? 0
  if (value <= 0) {
    const hint = 'Write 1 or more, or `selectPolicy: Disabled`.'
    objections.push(invalid([...at, 'value'], value, 'must be greater than zero', hint))
  }
  const period = numberIn(policy, 'periodSeconds') ?? 0
  if (period <= 0 || period > longestPeriod) {
    const limit = period <= 0 ? 'greater than zero' : `less than or equal to ${longestPeriod}`
    const place = [...at, 'periodSeconds']
    objections.push(invalid(place, period, `must be ${limit}`, 'Write 1 to 1800.'))
  }
  return objections
}
