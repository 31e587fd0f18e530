import { listIn, numberIn, recordIn, recordsIn, textIn } from '../document/fields.ts'
import { hasProvider } from '../kinds/argo/trafficRouting.ts'
import { always, goStruct, integer, list, map, pointer, text } from '../kinds/shape.ts'
import { isJsonObject, type Json, type JsonObject } from '../units/json.ts'
import { objectionsToManaged, objectionsToMatch, stringMatch } from './managedRoutes.ts'
import { objection, type StepObjection, type StepObjections } from './objection.ts'
import type { StepRule, StepSurroundings } from './rule.ts'

/** Requests are sent to the canary as well, and its answers dropped. */
export interface SetMirrorRoute {
  /** One of `managedRoutes`. */
  readonly name: string
  /** Which requests, as written; an empty list removes the route. */
  readonly match: readonly Json[]
  /** How many of them, in per cent; null is "not given" (100). */
  readonly percentage: number | null
}

const shape = goStruct('v1alpha1.SetMirrorRoute', {
  name: always(text),
  match: list(
    goStruct('v1alpha1.RouteMatch', {
      method: pointer(stringMatch),
      path: pointer(stringMatch),
      headers: map(stringMatch),
    }),
  ),
  percentage: pointer(integer),
})

/** Done as soon as it is looked at: setting a route is an order to the router, not a wait. */
export const setMirrorRoute: StepRule<
  SetMirrorRoute,
  'route-unsupported' | 'route-match-invalid' | 'route-not-managed'
> = {
  shape: pointer(shape),
  read: (written) =>
    isJsonObject(written)
      ? {
          name: textIn(written, 'name'),
          match: listIn(written, 'match'),
          percentage: numberIn(written, 'percentage'),
        }
      : null,
  objectionsTo: (step, around) => [
    ...objectionsToMirrors(step, around),
    ...objectionsToManaged(step, around),
  ],
  isComplete: () => true,
  label: ({ name }) => `setMirrorRoute: ${name}`,
  scales: false,
  indefinite: false,
  exclusive: false,
  places: { printed: 7, judged: 7, named: 8, listed: 7, checked: 5 },
  example: { name: 'shadow', match: [{ path: { prefix: '/' } }], percentage: 35 },
  draws: [
    {
      weight: 4,
      routed: true,
      samples: ({ managedRoutes }) =>
        managedRoutes === null
          ? []
          : [
              { name: managedRoutes.mirror, match: [{ path: { prefix: '/' } }], percentage: 50 },
              { name: managedRoutes.mirror, match: [{ method: { exact: 'GET' } }] },
              { name: managedRoutes.mirror },
            ],
    },
  ],
}

type Code = 'route-unsupported' | 'route-match-invalid'

function objectionsToMirrors(
  step: JsonObject,
  { within, routing, controller }: StepSurroundings,
): StepObjections<Code> {
  const route = recordIn(step, 'setMirrorRoute')
  if (route === null) return []
  const place = [...within, 'setMirrorRoute']
  const objections: StepObjection<Code>[] = []
  const { mirrorRoutesWithPlugins } = controller
  const withPlugin = mirrorRoutesWithPlugins && hasProvider(routing, 'plugins')
  if (!hasProvider(routing, 'istio') && !withPlugin) {
    const routers = mirrorRoutesWithPlugins ? 'Istio and Plugins' : 'Istio only'
    const detail = `SetMirrorRoute requires TrafficRouting, supports ${routers}`
    const complaint = { type: 'invalid', value: route, shape } as const
    const hint = mirrorRoutesWithPlugins ? 'Route with istio or a plugin.' : 'Route with istio.'
    objections.push(objection('route-unsupported', place, complaint, detail, hint))
  }
  for (const [index, match] of recordsIn(route, 'match').entries()) {
    // The original looks at the method twice and never at the headers.
    for (const name of ['method', 'path', 'method']) {
      const value = recordIn(match, name)
      if (value !== null) {
        objections.push(...objectionsToMatch(value, [...place, 'match', index]))
      }
    }
  }
  return objections
}
