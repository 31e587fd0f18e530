import { recordIn, recordsIn, textIn, textsIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { shown } from '../../kinds/fieldError.ts'
import { labelSelector } from '../../kinds/kubernetes/metadata.ts'
import { text } from '../../kinds/shape.ts'
import type { JsonObject } from '../../units/json.ts'
import { objectionsToKey, objectionsToLabels, objectionsToValue } from './labels.ts'
import { labelValueProblems, qualifiedNameProblems } from './names.ts'
import { type Objection, objection, type Rule } from './objection.ts'

const at: Path = ['spec', 'selector']

/**
 * `spec.selector` is there, well-formed and not empty; with a `workloadRef` it is none of the
 * Rollout's.
 */
export const selectorRule: Rule = ({ spec }) => {
  if (recordIn(spec, 'workloadRef') !== null) return []
  const selector = recordIn(spec, 'selector')
  if (selector === null) {
    const detail = "Rollout has missing field '.spec.selector'"
    const hint = 'Add selector.matchLabels with the labels of the template.'
    return [objection('selector-missing', at, { type: 'required' }, detail, hint)]
  }
  const objections = objectionsToSelector(selector)
  return isEmptySelector(selector) ? [...objections, emptySelector(selector)] : objections
}

/** What is wrong with the labels and requirements of `spec.selector`, one by one. */
export function objectionsToSelector(selector: JsonObject): readonly Objection[] {
  return [
    ...objectionsToLabels(
      recordIn(selector, 'matchLabels'),
      [...at, 'matchLabels'],
      'selector-invalid',
    ),
    ...recordsIn(selector, 'matchExpressions').flatMap(objectionsToRequirement),
  ]
}

/** A selector that cannot be compiled is objected to once more, as a whole. */
export const compilableRule: Rule = ({ selector }) => {
  if (selector === null || compileProblem(selector) === '') return []
  const complaint = { type: 'invalid', value: selector, shape: labelSelector } as const
  const whole = objection('selector-invalid', at, complaint, 'invalid label selector', hint)
  return [{ ...whole, basis: [at] }]
}

const hint = 'Mend the label or the operator that is named before.'

function emptySelector(selector: JsonObject): Objection {
  const detail = 'empty selector is invalid for deployment'
  const complaint = { type: 'invalid', value: selector, shape: labelSelector } as const
  return objection('selector-empty', at, complaint, detail, 'Add matchLabels.')
}

function objectionsToRequirement(requirement: JsonObject, index: number): readonly Objection[] {
  const here = [...at, 'matchExpressions', index]
  const operator = textIn(requirement, 'operator')
  const values = textsIn(requirement, 'values')
  return [
    ...objectionsToOperator(operator, values, here),
    ...objectionsToKey(textIn(requirement, 'key'), [...here, 'key'], 'selector-invalid'),
    ...values.flatMap((value, position) =>
      objectionsToValue(value, [...here, 'values', position], 'selector-invalid'),
    ),
  ]
}

function objectionsToOperator(
  operator: string,
  values: readonly string[],
  here: Path,
): readonly Objection[] {
  const say = (field: string, type: 'required' | 'forbidden', detail: string): Objection[] => [
    objection(
      'selector-invalid',
      [...here, field],
      { type },
      detail,
      'Values go with In and NotIn.',
    ),
  ]
  switch (operator) {
    case 'In':
    case 'NotIn':
      if (values.length > 0) return []
      return say('values', 'required', "must be specified when `operator` is 'In' or 'NotIn'")
    case 'Exists':
    case 'DoesNotExist':
      if (values.length === 0) return []
      return say(
        'values',
        'forbidden',
        "may not be specified when `operator` is 'Exists' or 'DoesNotExist'",
      )
    default:
      return [
        objection(
          'selector-invalid',
          [...here, 'operator'],
          { type: 'invalid', value: operator, shape: text },
          'not a valid selector operator',
          'Known are In, NotIn, Exists and DoesNotExist.',
        ),
      ]
  }
}

/** A selector without any requirement; it would match everything. */
export function isEmptySelector(selector: JsonObject): boolean {
  return (
    Object.keys(recordIn(selector, 'matchLabels') ?? {}).length === 0 &&
    recordsIn(selector, 'matchExpressions').length === 0
  )
}

/**
 * Why Kubernetes cannot make a selector of this, in the words of its label library; '' if it can.
 * The controller meets this before anything else, when it lists ReplicaSets.
 */
export function compileProblem(selector: JsonObject): string {
  for (const [key, value] of Object.entries(recordIn(selector, 'matchLabels') ?? {}).sort()) {
    const problem = requirementProblem(key, '=', [String(value)])
    if (problem !== '') return problem
  }
  for (const requirement of recordsIn(selector, 'matchExpressions')) {
    const operator = textIn(requirement, 'operator')
    if (!operators.has(operator)) return `${shown(operator)} is not a valid label selector operator`
    const values = textsIn(requirement, 'values')
    const problem = requirementProblem(textIn(requirement, 'key'), operator, values)
    if (problem !== '') return problem
  }
  return ''
}

const operators: ReadonlySet<string> = new Set(['In', 'NotIn', 'Exists', 'DoesNotExist'])

function requirementProblem(key: string, operator: string, values: readonly string[]): string {
  const problems: string[] = []
  const say = (field: string, value: string, detail: string): void => {
    problems.push(`${field}: Invalid value: ${value}: ${detail}`)
  }
  const keyProblems = qualifiedNameProblems(key)
  if (keyProblems.length > 0) say('key', shown(key), keyProblems.join('; '))
  if ((operator === 'In' || operator === 'NotIn') && values.length === 0) {
    say('values', 'null', "for 'in', 'notin' operators, values set can't be empty")
  }
  if ((operator === 'Exists' || operator === 'DoesNotExist') && values.length > 0) {
    say('values', shown(values), 'values set must be empty for exists and does not exist')
  }
  for (const [index, value] of values.entries()) {
    const wrong = labelValueProblems(value)
    if (wrong.length > 0) say(`values[${index}][${key}]`, shown(value), wrong.join('; '))
  }
  return problems.length > 1 ? `[${problems.join(', ')}]` : (problems[0] ?? '')
}
