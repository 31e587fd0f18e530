import { recordIn, recordsIn, textIn } from '../../document/fields.ts'
import type { Path } from '../../document/path.ts'
import { canaryStep } from '../../kinds/argo/canaryStep.ts'
import type { JsonObject } from '../../units/json.ts'
import { hasProvider } from '../reading/canary.ts'
import { shapeAt } from './goText.ts'
import type { Complaint, Objection, ObjectionCode, RolloutView } from './objection.ts'
import { strategyObjection } from './strategyField.ts'

/**
 * `setHeaderRoute` and `setMirrorRoute`: the router can, the matches are clear, the route is a
 * managed one.
 */
export function objectionsToRoutes(
  step: JsonObject,
  within: Path,
  view: RolloutView,
): readonly Objection[] {
  const header = recordIn(step, 'setHeaderRoute')
  const mirror = recordIn(step, 'setMirrorRoute')
  if (header === null && mirror === null) return []
  return [
    ...(header === null ? [] : headers(header, [...within, 'setHeaderRoute'], view.routing)),
    ...(mirror === null ? [] : mirrors(mirror, [...within, 'setMirrorRoute'], view)),
    ...managed(header, mirror, within, view.routing),
  ]
}

const headerRoute = shapeAt(canaryStep, 'setHeaderRoute')
const mirrorRoute = shapeAt(canaryStep, 'setMirrorRoute')
const stringMatch = shapeAt(canaryStep, 'setHeaderRoute.match.headerValue')

const hint = 'Route with istio, alb (exact headers only), apisix or a plugin.'

function headers(
  route: JsonObject,
  within: Path,
  routing: JsonObject | null,
): readonly Objection[] {
  const able = (['istio', 'alb', 'apisix', 'plugins'] as const).some((n) => hasProvider(routing, n))
  if (!able) {
    const detail = 'SetHeaderRoute requires TrafficRouting, supports Istio and ALB and Apisix'
    const complaint = { type: 'invalid', value: route, shape: headerRoute } as const
    return [say('route-unsupported', within, complaint, detail, hint)]
  }
  const check = hasProvider(routing, 'alb') ? albMatch : anyMatch
  return recordsIn(route, 'match').flatMap((match, index) =>
    check(recordIn(match, 'headerValue'), [...within, 'match', index]),
  )
}

function mirrors(
  route: JsonObject,
  within: Path,
  { routing, controller }: RolloutView,
): readonly Objection[] {
  const objections: Objection[] = []
  const { mirrorRoutesWithPlugins } = controller
  const withPlugins = mirrorRoutesWithPlugins && hasProvider(routing, 'plugins')
  if (!hasProvider(routing, 'istio') && !withPlugins) {
    const routers = mirrorRoutesWithPlugins ? 'Istio and Plugins' : 'Istio only'
    const detail = `SetMirrorRoute requires TrafficRouting, supports ${routers}`
    const complaint = { type: 'invalid', value: route, shape: mirrorRoute } as const
    objections.push(say('route-unsupported', within, complaint, detail, hint))
  }
  for (const [index, match] of recordsIn(route, 'match').entries()) {
    // The original looks at the method twice and never at the headers.
    for (const name of ['method', 'path', 'method']) {
      const value = recordIn(match, name)
      if (value !== null) objections.push(...anyMatch(value, [...within, 'match', index]))
    }
  }
  return objections
}

const missed =
  'StringMatch value missed, match value must have one of the following: exact, regex, prefix'

function anyMatch(match: JsonObject | null, within: Path): readonly Objection[] {
  const given = ['exact', 'regex', 'prefix'].filter((name) => textIn(match, name) !== '')
  if (given.length === 1) return []
  const detail =
    given.length === 0
      ? missed
      : 'StringMatch match value must have exactly one of the following: exact, regex, prefix'
  return [wrongMatch(match, within, detail)]
}

function albMatch(match: JsonObject | null, within: Path): readonly Objection[] {
  if (match === null) return [wrongMatch(match, within, missed)]
  const onlyExact = textIn(match, 'regex') === '' && textIn(match, 'prefix') === ''
  if (onlyExact && textIn(match, 'exact') !== '') return []
  const detail = "SetHeaderRoute match value invalid. ALB supports 'exact' value only"
  return [wrongMatch(match, within, detail)]
}

function wrongMatch(match: JsonObject | null, within: Path, detail: string): Objection {
  const complaint = { type: 'invalid', value: match, shape: stringMatch } as const
  return say('route-match-invalid', within, complaint, detail, 'Give exactly one of the three.')
}

function managed(
  header: JsonObject | null,
  mirror: JsonObject | null,
  within: Path,
  routing: JsonObject | null,
): readonly Objection[] {
  if (routing === null) return []
  if (!Array.isArray(routing.managedRoutes)) {
    const detail = "Rollout has missing field 'spec.strategy.canary.trafficRouting.managedRoutes'"
    const place = ['trafficRouting', 'managedRoutes']
    const how = 'List the routes that the steps create there, in order of precedence.'
    return [say('route-not-managed', place, { type: 'required' }, detail, how)]
  }
  const names = recordsIn(routing, 'managedRoutes').map((route) => textIn(route, 'name'))
  const check = (route: JsonObject | null, member: string): readonly Objection[] => {
    const value = textIn(route, 'name')
    if (route === null || names.includes(value)) return []
    const detail =
      'Steps define a route that does not exist in ' +
      'spec.strategy.canary.trafficRouting.managedRoutes'
    const how = `Add "${value}" to managedRoutes.`
    const complaint = { type: 'invalid', value } as const
    return [say('route-not-managed', [...within, member], complaint, detail, how)]
  }
  return [...check(header, 'setHeaderRoute'), ...check(mirror, 'setMirrorRoute')]
}

function say(
  code: ObjectionCode,
  within: Path,
  complaint: Complaint,
  detail: string,
  how: string,
): Objection {
  return strategyObjection(code, 'canary', within, complaint, detail, how)
}
