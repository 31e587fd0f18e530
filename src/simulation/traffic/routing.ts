import { labelsIn, recordIn, textIn } from '../../document/fields.ts'
import type { CanaryStrategy, TrafficRouting } from '../../plan/strategy.ts'
import { destinationsOf } from '../../rollout/destinations.ts'
import type { RolloutState } from '../../rollout/state.ts'
import { routerOf } from '../../routers/routerOf.ts'
import type { ManagedRoute, Routing } from '../../timeline/traffic.ts'
import type { JsonObject } from '../../units/json.ts'
import { servicesNamedBy } from '../namedServices.ts'
import { isObject } from '../objectsNow.ts'
import type { TrafficPlan } from './trafficPlan.ts'

/** Where a Rollout leads requests, as it is written now. */
export function routingOf(
  rollout: RolloutState,
  manifests: readonly JsonObject[],
  router: TrafficPlan['router'],
): Routing {
  const { spec } = rollout
  const { strategy, template, selector, source } = spec
  const routing = strategy.kind === 'canary' ? strategy.trafficRouting : null
  const [provider] = routing?.providers ?? []
  const metadata = recordIn(template.source, 'metadata')
  return {
    router: router ?? (provider === undefined ? null : routerOf(provider)) ?? 'roundRobin',
    destinations: destinationsOf(rollout),
    host: hostIn(manifests, rollout),
    routes: routing === null ? [] : routesOf(rollout, routing),
    provider: routing?.providers.find((one) => matchers.includes(one)) ?? '',
    front: { labels: labelsIn(metadata, 'labels'), selector, named: servicesNamedBy(source) },
  }
}

/** The same routing after the controller told the router, or switched Services. */
export function ledAnew(routing: Routing, rollout: RolloutState): Routing {
  const { strategy } = rollout.spec
  const written = strategy.kind === 'canary' ? strategy.trafficRouting : null
  const { router, host, provider, front } = routing
  return {
    router,
    destinations: destinationsOf(rollout),
    host,
    routes: written === null ? [] : routesOf(rollout, written),
    provider,
    front,
  }
}

/** Those that know header routes, beside plugins. */
const matchers: readonly string[] = ['istio', 'alb', 'apisix']

// Those that stand in `managedRoutes`, in its order (`orderRoutes`).
function routesOf(
  { router }: RolloutState,
  { managedRoutes }: TrafficRouting,
): readonly ManagedRoute[] {
  if (router.headerRoutes.length === 0 && router.mirrorRoutes.length === 0) return []
  const routes: ManagedRoute[] = [
    ...router.mirrorRoutes.map((route) => ({ kind: 'mirror', route }) as const),
    ...router.headerRoutes.map((route) => ({ kind: 'header', route }) as const),
  ]
  const placeOf = ({ route }: ManagedRoute): number => managedRoutes.indexOf(route.name)
  return routes.filter((one) => placeOf(one) >= 0).sort((a, b) => placeOf(a) - placeOf(b))
}

function hostIn(manifests: readonly JsonObject[], { spec }: RolloutState): string {
  const { strategy, namespace } = spec
  const rule = strategy.kind === 'canary' ? ruleOf(strategy) : null
  if (rule === null) return ''
  const name = textIn(rule, 'name')
  const found = manifests.find((one) => isObject(one, 'DestinationRule', name, namespace))
  const [host = ''] = textIn(recordIn(found, 'spec'), 'host').split('.')
  return host
}

function ruleOf({ trafficRouting }: CanaryStrategy): JsonObject | null {
  return recordIn(recordIn(trafficRouting?.source, 'istio'), 'destinationRule')
}
