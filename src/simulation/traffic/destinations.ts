import { recordIn } from '../../document/fields.ts'
import { selects } from '../../plan/selects.ts'
import type { TrafficDestination } from '../../rollout/destinations.ts'
import type { Cohort, Destination } from '../../routers/traffic.ts'
import type {
  Front,
  ManagedRoute,
  Mirror,
  Network,
  SelectingService,
} from '../../timeline/traffic.ts'
import type { World } from '../../timeline/world.ts'
import { takes } from './matches.ts'
import { cohortsBehind, cohortsOf, type PodGroup } from './podGroups.ts'
import type { UserGroup } from './trafficPlan.ts'

/**
 * Everything that a pod may be asked through where the manifests have no Service in front of them.
 */
const ALL_PODS = 'all pods'

/** What stands between a group and the pods. */
export interface Between {
  readonly network: Network
  readonly pods: readonly PodGroup[]
  readonly experiments: World['experiments']
}

/** Where a group's requests go, by weight, and who gets copies of them. */
export interface Way {
  readonly destinations: readonly Destination[]
  readonly mirror: Mirror | null
}

/** The first of the managed routes that takes the group's requests; else the weights. */
export function wayOf(group: UserGroup, around: Between): Way {
  const { routing, services } = around.network
  if (group.service !== '') {
    const service = services.find(({ name }) => name === group.service)
    const cohorts = service === undefined ? [] : cohortsBehind(service, around.pods)
    return { destinations: [{ service: group.service, weight: 100, cohorts }], mirror: null }
  }
  const { destinations, routes, provider } = routing
  const [, canary] = destinations
  if (canary === undefined) {
    const [only] = destinations
    return { destinations: [only === undefined ? front(around) : led(only, around)], mirror: null }
  }
  const taking = routes.find((one) => takes(one, provider, group))
  if (taking?.kind === 'header') {
    return { destinations: [{ ...led(canary, around), weight: 100 }], mirror: null }
  }
  return {
    destinations: destinations.map((one) => led(one, around)),
    mirror: taking === undefined ? null : mirrored(taking, led(canary, around).cohorts),
  }
}

function mirrored(
  { route }: ManagedRoute & { readonly kind: 'mirror' },
  cohorts: readonly Cohort[],
): Mirror {
  // Istio's default, which the controller writes out (`createMirrorRoute`).
  return { percentage: route.percentage ?? 100, cohorts }
}

function led({ service, weight, subset }: TrafficDestination, around: Between): Destination {
  if (subset === null) return { service, weight, cohorts: behind(service, around) }
  const { host } = around.network.routing
  const pods =
    subset.hash === '' ? around.pods : around.pods.filter(({ hash }) => hash === subset.hash)
  const within = { ...around, pods }
  const known = host !== '' && around.network.services.some(({ name }) => name === host)
  const whole = known ? null : front(within)
  const name = known ? host : (whole?.service ?? '')
  return {
    service: `${name}/${subset.name}`,
    weight,
    cohorts: whole === null ? behind(host, within) : whole.cohorts,
  }
}

function behind(name: string, { network, pods, experiments }: Between): readonly Cohort[] {
  const made = experiments.flatMap(({ services }) => services).find((one) => one.name === name)
  if (made !== undefined) return cohortsBehind({ selector: {}, hash: made.hash }, pods)
  const service = network.services.find((one) => one.name === name)
  return service === undefined ? [] : cohortsBehind(service, pods)
}

/**
 * The Service in front of all pods: the first that selects the Rollout's pods, and none of its
 * revisions. Without one requests come as if one had the Rollout's own selector.
 */
function front({ network, pods }: Between): Destination {
  const { services, routing } = network
  const { selector } = routing.front
  for (let index = 0; index < services.length; index++) {
    const service = services[index] as SelectingService
    if (!isInFront(service, routing.front)) continue
    return { service: service.name, weight: 100, cohorts: cohortsBehind(service, pods) }
  }
  const isSelected = ({ template }: PodGroup): boolean =>
    selector === null ||
    selects(selector, recordIn(recordIn(template.source, 'metadata'), 'labels'))
  const selected = pods.filter(isSelected)
  return { service: ALL_PODS, weight: 100, cohorts: cohortsOf(selected) }
}

function isInFront({ name, selector, hash }: SelectingService, { labels, named }: Front): boolean {
  if (hash !== '' || named.includes(name)) return false
  let selects = false
  for (const key in selector) {
    if (labels[key] !== selector[key]) return false
    selects = true
  }
  return selects
}
