import type { Plan, PodTemplate } from '../../../src/plan/plan.ts'
import { requestsOf } from '../../../src/simulation/requests.ts'
import type { Scenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { PodGroup } from '../../../src/simulation/traffic/podGroups.ts'
import { readTime, type Time } from '../../../src/timeline/time.ts'
import type { Timeline } from '../../../src/timeline/timeline.ts'
import type { Front, Network, Routing } from '../../../src/timeline/traffic.ts'
import { parseManifests } from '../../../src/yaml/index.ts'

// What the tests of this room begin with: a Rollout `web` of web:1 as YAML, and who answered.

/** Its strategy and what else there is, each a line of flow YAML. */
export function webPlan(strategy: string, others: readonly string[] = [], spec = ''): Plan {
  const rollout = `{ apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: { name: web }, spec: {
  replicas: 4, selector: { matchLabels: { app: web } }, ${spec}
  template: { metadata: { labels: { app: web } }, spec: { containers: [{ name: web, image: 'web:1' }] } },
  strategy: ${strategy} } }`
  return planFrom([rollout, ...others])
}

export function planFrom(documents: readonly string[]): Plan {
  const { plan, diagnostics } = parseManifests(documents.join('\n---\n'))
  if (plan === null) throw new Error(JSON.stringify(diagnostics))
  return plan
}

export function service(name: string, selector = '{ app: web }'): string {
  return `{ apiVersion: v1, kind: Service, metadata: { name: ${name} }, spec: { selector: ${selector}, ports: [{ port: 80 }] } }`
}

/** A VirtualService \`web\` with a route to both sides. */
export const meshed = `{ apiVersion: networking.istio.io/v1, kind: VirtualService, metadata: { name: web }, spec: {
  hosts: [web.example], http: [{ name: primary, route: [
  { destination: { host: web }, weight: 100 }, { destination: { host: web-canary }, weight: 0 }] }] } }`

/** web:2 comes at one minute; ten requests a second. */
export function played(plan: Plan, more: Partial<Scenario> = {}): Timeline {
  return simulate({
    plan,
    script: [
      { at: '0s', deploy: true },
      { at: '1m', setImage: 'web:2' },
    ],
    pods: { startup: '5s' },
    traffic: { requestsPerSecond: 10 },
    until: '5m',
    ...more,
  })
}

/** How many requests of a span each image answered; `nobody` refused the others. */
export function answered(timeline: Timeline, from: Time, to: Time): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { at, image } of requestsOf(timeline)) {
    if (at < (readTime(from) ?? 0) || at >= (readTime(to) ?? 0)) continue
    counts[image ?? 'nobody'] = (counts[image ?? 'nobody'] ?? 0) + 1
  }
  return counts
}

function podTemplate(image: string, labels: Record<string, string>): PodTemplate {
  const source = { metadata: { labels } }
  return { hash: image, image, images: [image], hasPorts: false, names: 'imageTag', source }
}

export function pods(hash: string, ready: number, labels = { app: 'web' }): PodGroup {
  return { key: hash, hash, template: podTemplate(hash, labels), ready }
}

const front: Front = {
  labels: { app: 'web' },
  selector: { matchLabels: { app: 'web' } },
  named: [],
}

export function networkOf(routing: Partial<Routing>, services: Network['services'] = []): Network {
  const nothing: Routing = {
    router: 'roundRobin',
    destinations: [],
    host: '',
    routes: [],
    provider: '',
    front,
  }
  return { services, routing: { ...nothing, ...routing }, underway: [] }
}
