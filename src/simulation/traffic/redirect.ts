import type { Plan } from '../../plan/plan.ts'
import { begin } from '../../rollout/begin.ts'
import {
  type Cohort,
  type Destination,
  redirectTraffic,
  startTraffic,
} from '../../routers/traffic.ts'
import type { GroupTraffic, Mirror, Network, Traffic } from '../../timeline/traffic.ts'
import { type Between, wayOf } from './destinations.ts'
import { type PodWorld, podGroupsOf } from './podGroups.ts'
import { routingOf } from './routing.ts'
import { servicesOfPlan } from './selecting.ts'
import type { TrafficPlan, UserGroup } from './trafficPlan.ts'

/** Traffic before anybody sends any, with what the manifests have. */
export function beginTraffic(plan: TrafficPlan, manifests: Plan): Traffic {
  const network: Network = {
    services: servicesOfPlan(manifests),
    routing: routingOf(begin(manifests), manifests.manifests, plan.router),
    underway: [],
  }
  const nobody: PodWorld = { rollout: null, deployments: [], experiments: [], remains: null }
  const traffic: Traffic = {
    requestsPerSecond: plan.requestsPerSecond,
    sent: 0,
    served: [],
    refused: 0,
    groups: plan.groups.map(({ name, part }, index) => ({
      name,
      part,
      sent: 0,
      refused: 0,
      unrouted: 0,
      services: [],
      state: startTraffic({
        router: network.routing.router,
        pods: 'roundRobin',
        destinations: [{ service: '', weight: 100, cohorts: [] }],
        seed: seedOf(plan, index),
      }),
      mirror: null,
    })),
    asked: [],
    mirrored: { sent: 0, served: [], refused: 0 },
    network,
  }
  return redirected(plan, traffic, network, nobody)
}

// Everybody else, the last group, draws as if there were no other.
function seedOf({ groups, seed }: TrafficPlan, index: number): number {
  return seed + (groups.length - 1 - index)
}

/** The traffic after pods, Services or weights changed; the very object if none did. */
export function redirected(
  plan: TrafficPlan,
  traffic: Traffic,
  network: Network,
  world: PodWorld,
): Traffic {
  const { experiments } = world
  const around: Between = { network, pods: podGroupsOf(world), experiments }
  let list: GroupTraffic[] | null = null
  for (let index = 0; index < traffic.groups.length; index++) {
    const group = traffic.groups[index] as GroupTraffic
    const next = turned(group, plan.groups[index] as UserGroup, around, seedOf(plan, index))
    if (next === group) continue
    list ??= traffic.groups.slice()
    list[index] = next
  }
  if (list === null && network === traffic.network) return traffic
  const { requestsPerSecond, sent, served, refused, asked, mirrored } = traffic
  const groups = list ?? traffic.groups
  return { requestsPerSecond, sent, served, refused, groups, asked, mirrored, network }
}

function turned(
  group: GroupTraffic,
  asked: UserGroup,
  around: Between,
  seed: number,
): GroupTraffic {
  const { destinations, mirror } = wayOf(asked, around)
  const { router } = around.network.routing
  const isOther = group.state.split.kind !== router
  if (
    !isOther &&
    sameDestinations(group.state.destinations, destinations) &&
    sameMirror(group.mirror, mirror)
  ) {
    return group
  }
  const state = isOther
    ? startTraffic({ router, pods: 'roundRobin', destinations, seed })
    : redirectTraffic(group.state, destinations)
  const { name, part, sent, refused, unrouted, services } = group
  return { name, part, sent, refused, unrouted, services, state, mirror }
}

function sameDestinations(a: readonly Destination[], b: readonly Destination[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) {
    const one = a[index] as Destination
    const other = b[index] as Destination
    if (one.service !== other.service || one.weight !== other.weight) return false
    if (!sameCohorts(one.cohorts, other.cohorts)) return false
  }
  return true
}

function sameMirror(a: Mirror | null, b: Mirror | null): boolean {
  if (a === null || b === null) return a === b
  return a.percentage === b.percentage && sameCohorts(a.cohorts, b.cohorts)
}

function sameCohorts(a: readonly Cohort[], b: readonly Cohort[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index++) {
    const one = a[index] as Cohort
    const other = b[index] as Cohort
    if (one.replicaSet !== other.replicaSet || one.ready !== other.ready) return false
  }
  return true
}
