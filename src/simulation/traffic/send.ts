import { rotationCounts } from '../../routers/rotation.ts'
import { assignOne, assignTraffic, type Cohort } from '../../routers/traffic.ts'
import type {
  GroupTraffic,
  MirroredTraffic,
  Served,
  ServiceTraffic,
  Traffic,
} from '../../timeline/traffic.ts'
import { answeringImage, cohortsBehind, type PodWorld, podGroupsOf } from './podGroups.ts'
import { countsByGroup } from './shares.ts'
import type { TrafficPlan } from './trafficPlan.ts'

/** Users' requests of a segment in which nothing changed, in closed form. */
export function sendMany(
  plan: TrafficPlan,
  traffic: Traffic,
  world: PodWorld,
  requests: number,
): Traffic {
  if (requests === 0) return traffic
  const parts = countsByGroup(plan.groups, traffic.sent, requests)
  const answers: Answers = { plan, world, served: traffic.served }
  let { refused, mirrored } = traffic
  const groups = traffic.groups.map((group, index) => {
    const count = parts[index] ?? 0
    if (count === 0) return group
    mirrored = copied(answers, mirrored, group, count)
    const next = sendGroup(answers, group, count)
    refused += next.refused - group.refused
    return next
  })
  const { requestsPerSecond, sent, asked, network } = traffic
  const { served } = answers
  return {
    requestsPerSecond,
    sent: sent + requests,
    served,
    refused,
    groups,
    asked,
    mirrored,
    network,
  }
}

/** What was answered so far, while more is sent. */
interface Answers {
  readonly plan: TrafficPlan
  readonly world: PodWorld
  served: readonly Served[]
}

function sendGroup(answers: Answers, group: GroupTraffic, count: number): GroupTraffic {
  const { state, requests, refused } = assignTraffic(group.state, count)
  let { services } = group
  let routed = 0
  requests.forEach((counts, index) => {
    const destination = group.state.destinations[index]
    const came = (state.taken[index] ?? 0) - (group.state.taken[index] ?? 0)
    if (destination === undefined || came === 0) return
    const served = counts.reduce((sum, one) => sum + one, 0)
    routed += came
    services = withService(services, destination.service, came, served)
    answers.served = withAnswers(answers, answers.served, destination.cohorts, counts)
  })
  return {
    name: group.name,
    part: group.part,
    sent: group.sent + count,
    refused: group.refused + refused,
    unrouted: group.unrouted + count - routed,
    services,
    state,
    mirror: group.mirror,
  }
}

// A share of the requests that pass, evenly; the copies go round the pods by themselves.
function copied(
  answers: Answers,
  before: MirroredTraffic,
  { mirror, sent }: GroupTraffic,
  count: number,
): MirroredTraffic {
  if (mirror === null) return before
  const { percentage, cohorts } = mirror
  const upTo = (requests: number): number => Math.floor((requests * percentage) / 100)
  const copies = upTo(sent + count) - upTo(sent)
  const sizes = cohorts.map(({ ready }) => ready)
  const counts = rotationCounts(sizes, before.sent, copies)
  const answered = counts.reduce((sum, one) => sum + one, 0)
  return {
    sent: before.sent + copies,
    served: withAnswers(answers, before.served, cohorts, counts),
    refused: before.refused + copies - answered,
  }
}

function withAnswers(
  { plan, world }: Pick<Answers, 'plan' | 'world'>,
  served: readonly Served[],
  cohorts: readonly Cohort[],
  counts: readonly number[],
): readonly Served[] {
  let list = served
  counts.forEach((count, index) => {
    const hash = cohorts[index]?.replicaSet
    if (hash === undefined || count === 0) return
    const fails = plan.failing.size > 0 && plan.failing.has(answeringImage(world, hash))
    list = withServed(list, hash, count, fails ? count : 0)
  })
  return list
}

/**
 * One request of somebody else (a measurement) to a Service. `image` is that of the pod which took
 * it; null: there was none.
 */
export function askService(
  plan: TrafficPlan,
  traffic: Traffic,
  world: PodWorld,
  service: string,
): { readonly traffic: Traffic; readonly image: string | null } {
  const { key, groups } = pick(traffic, world, service)
  const image = key === null ? null : answeringImage(world, key)
  const { requestsPerSecond, sent, served, refused, asked, mirrored, network } = traffic
  const answered = key === null ? 0 : 1
  const errors = image !== null && plan.failing.has(image) ? 1 : 0
  const answers = key === null ? served : withServed(served, key, 1, errors)
  const questions = withService(asked, service, 1, answered)
  const next: Traffic = {
    requestsPerSecond,
    sent,
    served: answers,
    refused: refused + 1 - answered,
    groups,
    asked: questions,
    mirrored,
    network,
  }
  return { traffic: next, image }
}

/** Whose pod takes it; in turn with users, where they come through the same Service. */
function pick(
  { groups, asked, network }: Traffic,
  world: PodWorld,
  service: string,
): { readonly key: string | null; readonly groups: readonly GroupTraffic[] } {
  for (let index = 0; index < groups.length; index++) {
    const group = groups[index] as GroupTraffic
    if (!isAlone(group.state.destinations, service)) continue
    const { state, assignment } = assignOne(group.state)
    const { name, part, sent, refused, unrouted, services, mirror } = group
    const list = groups.slice()
    list[index] = { name, part, sent, refused, unrouted, services, state, mirror }
    return { key: assignment === null ? null : assignment.replicaSet, groups: list }
  }
  const selecting = network.services.find(({ name }) => name === service)
  const cohorts = selecting === undefined ? [] : cohortsBehind(selecting, podGroupsOf(world))
  const taken = asked.find((one) => one.service === service)?.sent ?? 0
  const sizes = cohorts.map(({ ready }) => ready)
  const place = rotationCounts(sizes, taken, 1).indexOf(1)
  return { key: cohorts[place]?.replicaSet ?? null, groups }
}

function isAlone(destinations: readonly { readonly service: string }[], service: string): boolean {
  return destinations.length === 1 && destinations[0]?.service === service
}

function withService(
  services: readonly ServiceTraffic[],
  service: string,
  came: number,
  served: number,
): readonly ServiceTraffic[] {
  let index = services.length - 1
  while (index >= 0 && services[index]?.service !== service) index--
  const before = services[index] ?? { service, sent: 0, served: 0, refused: 0 }
  const next = {
    service,
    sent: before.sent + came,
    served: before.served + served,
    refused: before.refused + came - served,
  }
  if (index < 0) return [...services, next]
  const list = services.slice()
  list[index] = next
  return list
}

function withServed(
  served: readonly Served[],
  hash: string,
  requests: number,
  errors: number,
): readonly Served[] {
  let index = served.length - 1
  while (index >= 0 && served[index]?.hash !== hash) index--
  const one = served[index]
  if (one === undefined) return [...served, { hash, requests, errors }]
  const list = served.slice()
  list[index] = { hash, requests: one.requests + requests, errors: one.errors + errors }
  return list
}
