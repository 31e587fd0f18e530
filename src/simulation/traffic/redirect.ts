import type { Plan } from '../../plan/plan.ts'
import { begin } from '../../rollout/begin.ts'
import { type Destination, redirectTraffic, startTraffic } from '../../routers/traffic.ts'
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
  const groups = traffic.groups.map((group, index) =>
    turned(group, plan.groups[index] as UserGroup, around, seedOf(plan, index)),
  )
  const isSame = groups.every((group, index) => group === traffic.groups[index])
  if (isSame && network === traffic.network) return traffic
  const { requestsPerSecond, sent, served, refused, asked, mirrored } = traffic
  const next = isSame ? traffic.groups : groups
  return { requestsPerSecond, sent, served, refused, groups: next, asked, mirrored, network }
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
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]
      return (
        one.service === other?.service &&
        one.weight === other.weight &&
        sameCohorts(one.cohorts, other.cohorts)
      )
    })
  )
}

function sameMirror(a: Mirror | null, b: Mirror | null): boolean {
  if (a === null || b === null) return a === b
  return a.percentage === b.percentage && sameCohorts(a.cohorts, b.cohorts)
}

function sameCohorts(a: Destination['cohorts'], b: Destination['cohorts']): boolean {
  return (
    a.length === b.length &&
    a.every(({ replicaSet, ready }, index) => {
      const other = b[index]
      return replicaSet === other?.replicaSet && ready === other.ready
    })
  )
}
