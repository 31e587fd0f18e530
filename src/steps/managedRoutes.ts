import { recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { Path } from '../document/path.ts'
import { goStruct, type Shape, text } from '../kinds/shape.ts'
import { isJsonObject, type JsonObject } from '../units/json.ts'
import { objection, type StepObjection, type StepObjections } from './objection.ts'
import type { StepSurroundings } from './rule.ts'

// What `setHeaderRoute` and `setMirrorRoute` have in common: how they match, and that their routes
// are managed ones.

/** `StringMatch`. */
export const stringMatch: Shape = goStruct('v1alpha1.StringMatch', {
  exact: text,
  prefix: text,
  regex: text,
})

export const missedMatch: string =
  'StringMatch value missed, match value must have one of the following: exact, regex, prefix'

/** A match says one of `exact`, `regex` and `prefix`. */
export function objectionsToMatch(
  match: JsonObject | null,
  within: Path,
): StepObjections<'route-match-invalid'> {
  const given = ['exact', 'regex', 'prefix'].filter((name) => textIn(match, name) !== '')
  if (given.length === 1) return []
  const detail =
    given.length === 0
      ? missedMatch
      : 'StringMatch match value must have exactly one of the following: exact, regex, prefix'
  return [wrongMatch(match, within, detail)]
}

export function wrongMatch(
  match: JsonObject | null,
  within: Path,
  detail: string,
): StepObjection<'route-match-invalid'> {
  const complaint = { type: 'invalid', value: match, shape: stringMatch } as const
  return objection(
    'route-match-invalid',
    within,
    complaint,
    detail,
    'Give exactly one of the three.',
  )
}

/** The routes that a step makes must be listed; both kinds are looked at together, after both. */
export function objectionsToManaged(
  step: JsonObject,
  { within, routing }: StepSurroundings,
): StepObjections<'route-not-managed'> {
  const members = ['setHeaderRoute', 'setMirrorRoute'].filter((name) => isJsonObject(step[name]))
  if (routing === null || members.length === 0) return []
  if (!Array.isArray(routing.managedRoutes)) {
    const detail = "Rollout has missing field 'spec.strategy.canary.trafficRouting.managedRoutes'"
    const place = ['trafficRouting', 'managedRoutes']
    const how = 'List the routes that the steps create there, in order of precedence.'
    return [objection('route-not-managed', place, { type: 'required' }, detail, how)]
  }
  const names = recordsIn(routing, 'managedRoutes').map((route) => textIn(route, 'name'))
  return members.flatMap((member) => {
    const value = textIn(recordIn(step, member), 'name')
    if (names.includes(value)) return []
    const detail =
      'Steps define a route that does not exist in ' +
      'spec.strategy.canary.trafficRouting.managedRoutes'
    const how = `Add "${value}" to managedRoutes.`
    const complaint = { type: 'invalid', value } as const
    return [objection('route-not-managed', [...within, member], complaint, detail, how)]
  })
}
