import type { TimeText } from '../../go/timeText.ts'
import { type RouterKind, routerKinds } from '../../routers/process.ts'
import { type Diagnostic, errorIn } from '../../units/diagnostic.ts'
import { type Duration, duration, type Instant } from '../../units/time.ts'
import type { Scenario, TrafficScenario, UserGroupScenario } from '../scenario.ts'
import { type Lag, type TrafficPlan, type UserGroup, users } from './trafficPlan.ts'

type TimeAt = (path: string, time: TimeText) => Instant

/** What a scenario says of its requests; null if nobody asks anything. */
export function readTraffic(
  scenario: Scenario,
  timeAt: TimeAt,
  diagnostics: Diagnostic[],
): TrafficPlan | null {
  const { traffic, app, seed } = scenario
  const lag = lagOf(scenario, timeAt)
  if (traffic === undefined && app === undefined) return null
  const router = traffic?.router
  if (router !== undefined && !isRouter(router)) {
    const message = `there is no router ${JSON.stringify(router)}`
    const hint = `Routers are ${routerKinds.join(', ')}.`
    diagnostics.push(errorIn('traffic.router', 'no-such-router', message, hint))
    return null
  }
  return {
    requestsPerSecond: traffic?.requestsPerSecond ?? 0,
    router: router ?? null,
    seed: seed ?? 0,
    failing: failingOf(app ?? {}),
    groups: groupsOf(traffic, diagnostics),
    lag,
  }
}

function lagOf({ lag }: Scenario, timeAt: TimeAt): Lag {
  const lasting = (key: keyof Lag): Duration => duration(timeAt(`lag.${key}`, lag?.[key] ?? '0s'))
  return { services: lasting('services'), weights: lasting('weights') }
}

/** What is told apart in binary, and by nobody who writes decimals. */
const ROUNDING = 1e-9

function groupsOf(
  traffic: TrafficScenario | undefined,
  diagnostics: Diagnostic[],
): readonly UserGroup[] {
  const service = traffic?.service ?? ''
  const groups: UserGroup[] = []
  let left = 1
  for (const [index, group] of (traffic?.groups ?? []).entries()) {
    const part = left <= ROUNDING ? 1 : group.share / left
    groups.push(groupOf(group, `group ${index + 1}`, service, part > 1 - ROUNDING ? 1 : part))
    left -= group.share
  }
  if (left < -ROUNDING) {
    const message = 'the shares of the groups come to more than 1'
    const hint = 'A share is a part of all users, such as 0.1; who is in no group comes as well.'
    diagnostics.push(errorIn('traffic.groups', 'shares-above-1', message, hint))
  }
  return left <= ROUNDING ? groups : [...groups, { ...users, service }]
}

function groupOf(
  { name, headers, method, path, service }: UserGroupScenario,
  number: string,
  usual: string,
  part: number,
): UserGroup {
  const sent = Object.entries(headers ?? {}).map(([key, value]) => [key.toLowerCase(), value])
  return {
    name: name ?? number,
    part,
    service: service ?? usual,
    headers: Object.fromEntries(sent) as UserGroup['headers'],
    method: method ?? users.method,
    path: path ?? users.path,
  }
}

function failingOf(app: NonNullable<Scenario['app']>): ReadonlySet<string> {
  const failing = Object.entries(app).filter(([, answer]) => (answer?.status ?? 200) >= 500)
  return new Set(failing.map(([image]) => image))
}

function isRouter(name: string): name is RouterKind {
  return (routerKinds as readonly string[]).includes(name)
}
