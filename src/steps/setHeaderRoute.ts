import { listIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import type { Path } from '../document/path.ts'
import { hasProvider } from '../kinds/argo/trafficRouting.ts'
import { always, goStruct, list, orNull, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import {
  missedMatch,
  objectionsToManaged,
  objectionsToMatch,
  stringMatch,
  wrongMatch,
} from './managedRoutes.ts'
import { objection, type StepObjections } from './objection.ts'
import type { StepRule, StepSurroundings } from './rule.ts'

/** Requests that have a header go to the canary. */
export interface SetHeaderRoute {
  /** One of `managedRoutes`. */
  readonly name: string
  /** The match entries as written; an empty list removes the route. */
  readonly match: readonly Json[]
}

const shape = goStruct('v1alpha1.SetHeaderRoute', {
  name: text,
  match: list(
    goStruct('v1alpha1.HeaderRoutingMatch', {
      headerName: always(text),
      headerValue: orNull(stringMatch),
    }),
  ),
})

/** Done as soon as it is looked at: setting a route is an order to the router, not a wait. */
export const setHeaderRoute: StepRule<
  SetHeaderRoute,
  'route-unsupported' | 'route-match-invalid' | 'route-not-managed'
> = {
  shape: pointer(shape),
  read: (written) =>
    isJsonObject(written)
      ? { name: textIn(written, 'name'), match: listIn(written, 'match') }
      : null,
  objectionsTo: (step, around) => [
    ...objectionsToHeaders(step, around),
    ...(isJsonObject(step.setMirrorRoute) ? [] : objectionsToManaged(step, around)),
  ],
  isComplete: () => true,
  label: ({ name }) => `setHeaderRoute: ${name}`,
  scales: false,
  indefinite: false,
  exclusive: false,
  places: { printed: 6, judged: 6, named: 7, listed: 6, checked: 4 },
  example: { name: 'beta', match: [{ headerName: 'X-Beta', headerValue: { exact: 'yes' } }] },
  draws: [
    {
      weight: 5,
      routed: true,
      samples: ({ managedRoutes }) =>
        managedRoutes === null
          ? []
          : [
              { name: managedRoutes.header, match: [beta] },
              { name: managedRoutes.header, match: [beta, tester] },
              { name: managedRoutes.header },
            ],
    },
  ],
}

const beta: JsonObject = { headerName: 'X-Beta', headerValue: { exact: 'yes' } }
const tester: JsonObject = { headerName: 'User-Agent', headerValue: { prefix: 'tester/' } }

function objectionsToHeaders(
  step: JsonObject,
  { within, routing }: StepSurroundings,
): StepObjections<'route-unsupported' | 'route-match-invalid'> {
  const route = recordIn(step, 'setHeaderRoute')
  if (route === null) return []
  const place = [...within, 'setHeaderRoute']
  const able = (['istio', 'alb', 'apisix', 'plugins'] as const).some((n) => hasProvider(routing, n))
  if (!able) {
    const detail = 'SetHeaderRoute requires TrafficRouting, supports Istio and ALB and Apisix'
    const complaint = { type: 'invalid', value: route, shape } as const
    const hint = 'Route with istio, alb (exact headers only), apisix or a plugin.'
    return [objection('route-unsupported', place, complaint, detail, hint)]
  }
  const check = hasProvider(routing, 'alb') ? objectionsToAlbMatch : objectionsToMatch
  return recordsIn(route, 'match').flatMap((match, index) =>
    check(recordIn(match, 'headerValue'), [...place, 'match', index]),
  )
}

function objectionsToAlbMatch(
  match: JsonObject | null,
  within: Path,
): StepObjections<'route-match-invalid'> {
  if (match === null) return [wrongMatch(match, within, missedMatch)]
  const onlyExact = textIn(match, 'regex') === '' && textIn(match, 'prefix') === ''
  if (onlyExact && textIn(match, 'exact') !== '') return []
  const detail = "SetHeaderRoute match value invalid. ALB supports 'exact' value only"
  return [wrongMatch(match, within, detail)]
}
