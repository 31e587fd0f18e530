import { recordIn, recordsIn, textIn, textsIn } from '../document/fields.ts'
import type { JsonObject } from '../units/json.ts'

/** Whether a compiled selector matches labels; an absent one matches nothing. */
export function selects(selector: JsonObject | null, labels: JsonObject | null): boolean {
  if (selector === null) return false
  const labelOf = (key: string): string | undefined => {
    const value = labels !== null && Object.hasOwn(labels, key) ? labels[key] : undefined
    return typeof value === 'string' ? value : undefined
  }
  for (const [key, value] of Object.entries(recordIn(selector, 'matchLabels') ?? {})) {
    if (labelOf(key) !== value) return false
  }
  return recordsIn(selector, 'matchExpressions').every((requirement) => {
    const label = labelOf(textIn(requirement, 'key'))
    const values = textsIn(requirement, 'values')
    switch (textIn(requirement, 'operator')) {
      case 'In':
        return label !== undefined && values.includes(label)
      case 'NotIn':
        return label === undefined || !values.includes(label)
      case 'Exists':
        return label !== undefined
      default:
        return label === undefined
    }
  })
}
