import { labelsIn, recordsIn, textIn, textsIn } from '../../document/fields.ts'
import { compareText } from '../../go/order.ts'
import type { MetricIdentifier } from '../../plan/autoscaler.ts'
import type { JsonObject } from '../../units/json.ts'

/** A metric's name and selector as the status shows them. */
export function identifierStatus({ name, selector }: MetricIdentifier): JsonObject {
  return selector === null ? { name } : { name, selector }
}

/** A metric's selector as Go prints it, pointer and all: `nil` where there is none. */
export function printedSelector({ selector }: MetricIdentifier): string {
  if (selector === null) return 'nil'
  const labels = Object.entries(labelsIn(selector, 'matchLabels'))
    .sort(([a], [b]) => compareText(a, b))
    .map(([key, value]) => `${key}: ${value},`)
    .join('')
  const expressions = recordsIn(selector, 'matchExpressions').map(printedExpression).join('')
  const members = `MatchLabels:map[string]string{${labels}},MatchExpressions:`
  return `&LabelSelector{${members}[]LabelSelectorRequirement{${expressions}},}`
}

function printedExpression(expression: JsonObject): string {
  const key = textIn(expression, 'key')
  const operator = textIn(expression, 'operator')
  const values = textsIn(expression, 'values').join(' ')
  return `LabelSelectorRequirement{Key:${key},Operator:${operator},Values:[${values}],},`
}
