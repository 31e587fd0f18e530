import { intOrStringIn, recordIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { labelSelector } from '../../kinds/kubernetes/metadata.ts'
import { text } from '../../kinds/shape.ts'
import type { IntOrString } from '../../units/amounts.ts'
import type { JsonObject } from '../../units/json.ts'
import { notNegative } from './numbers.ts'
import { type Objection, objection } from './objection.ts'
import { blocksOf } from './rolloutBlocks.ts'
import { compileProblem, isEmptySelector, objectionsToSelector } from './selector.ts'
import { durationsRule, replicasRule } from './spec.ts'
import { objectionsToTemplate } from './template.ts'

const here: Path = ['spec']

/**
 * Why the API server does not accept a Deployment of `apps/v1` (`ValidateDeploymentSpec`). Numbers,
 * labels and pod templates are held against the rules that Argo took over for Rollouts.
 */
export function objectionsToDeployment(deployment: JsonObject): readonly Objection[] {
  const blocks = blocksOf(deployment, null)
  return [
    ...replicasRule(blocks),
    ...objectionsToItsSelector(recordIn(blocks.spec, 'selector')),
    ...objectionsToTemplate(blocks, 'apiServer'),
    ...objectionsToStrategy(recordIn(blocks.spec, 'strategy')),
    ...durationsRule(blocks),
  ]
}

function objectionsToItsSelector(selector: JsonObject | null): readonly Objection[] {
  const at = [...here, 'selector']
  const hint = 'Add selector.matchLabels with the labels of the template.'
  if (selector === null) return [objection('selector-missing', at, { type: 'required' }, '', hint)]
  const objections = objectionsToSelector(selector)
  const complaint = { type: 'invalid', value: selector, shape: labelSelector } as const
  if (isEmptySelector(selector)) {
    const detail = 'empty selector is invalid for deployment'
    return [...objections, objection('selector-empty', at, complaint, detail, hint)]
  }
  if (compileProblem(selector) === '') return objections
  const mend = 'Mend the label or the operator that is named before.'
  const whole = objection('selector-invalid', at, complaint, 'invalid label selector', mend)
  return [...objections, { ...whole, basis: [at] }]
}

const types = ['Recreate', 'RollingUpdate']

// `ValidateDeploymentStrategy`.
function objectionsToStrategy(strategy: JsonObject | null): readonly Objection[] {
  const at = [...here, 'strategy']
  const type = textIn(strategy, 'type') || 'RollingUpdate'
  const rolling = recordIn(strategy, 'rollingUpdate')
  if (type === 'Recreate') {
    if (rolling === null) return []
    const detail = "may not be specified when strategy `type` is 'Recreate'"
    const hint = 'Recreate deletes all old pods first: leave rollingUpdate out.'
    const place = [...at, 'rollingUpdate']
    return [objection('deployment-strategy', place, { type: 'forbidden' }, detail, hint)]
  }
  if (type === 'RollingUpdate') return objectionsToLimits(rolling, [...at, 'rollingUpdate'])
  const complaint = { type: 'notSupported', value: type, supported: types, shape: text } as const
  const hint = 'Write RollingUpdate or Recreate; steps and Services are for a Rollout.'
  return [objection('deployment-strategy', [...at, 'type'], complaint, '', hint)]
}

// `ValidateRollingUpdateDeployment`.
function objectionsToLimits(rolling: JsonObject | null, at: Path): readonly Objection[] {
  const unavailable = intOrStringIn(rolling, 'maxUnavailable') ?? '25%'
  const surge = intOrStringIn(rolling, 'maxSurge') ?? '25%'
  const place = [...at, 'maxUnavailable']
  const objections = [
    ...objectionsToLimit(unavailable, place),
    ...objectionsToLimit(surge, [...at, 'maxSurge']),
  ]
  if (percentOf(unavailable) > 100) {
    const complaint = { type: 'invalid', value: unavailable } as const
    const hint = 'Write 100% or less.'
    const detail = 'must not be greater than 100%'
    objections.push(objection('deployment-strategy', place, complaint, detail, hint))
  }
  if (numberOf(unavailable) !== 0 || numberOf(surge) !== 0) return objections
  const complaint = { type: 'invalid', value: unavailable } as const
  const detail = 'may not be 0 when `maxSurge` is 0'
  const hint = 'No pod could ever be exchanged: raise one of the two.'
  return [...objections, objection('surge-and-unavailable-zero', place, complaint, detail, hint)]
}

// `ValidatePositiveIntOrPercent`.
function objectionsToLimit(value: IntOrString, at: Path): readonly Objection[] {
  if (typeof value === 'number') return notNegative(at, value)
  if (isPercent.test(value)) return []
  const detail = "a valid percent string must be a numeric string followed by an ending '%'"
  const examples = `${detail} (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')`
  const complaint = { type: 'invalid', value } as const
  const hint = 'Write a number of pods without quotes, or a percentage such as "25%".'
  return [objection('deployment-strategy', at, complaint, examples, hint)]
}

const isPercent = /^[0-9]+%$/

function percentOf(value: IntOrString): number {
  return typeof value === 'string' && isPercent.test(value) ? Number(value.slice(0, -1)) : 0
}

function numberOf(value: IntOrString): number {
  return typeof value === 'number' ? value : percentOf(value)
}
