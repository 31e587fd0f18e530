import { documentOf } from '../../document/document.ts'
import { readObjects } from '../../manifest/objects.ts'
import type { JsonObject } from '../../units/json.ts'

/**
 * What the API server objects to in an object by itself; '' if nothing. Fields that it does not
 * know it drops.
 */
export function objectionTo(object: JsonObject): string {
  const { diagnostics } = readObjects([documentOf(object)], 'stored')
  const found = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && !dropped.has(code),
  )
  if (found.length === 0) return ''
  const { kind, metadata } = object
  const name = String((metadata as JsonObject | undefined)?.name ?? '')
  const reasons = found.map(({ path, message }) => `${path}: ${message}`)
  return `${kind} "${name}" is invalid: ${reasons.join(', ')}`
}

const dropped: ReadonlySet<string> = new Set(['unknown-field', 'unknown-step'])
