import { nearest } from '../document/nearest.ts'
import type { Diagnostic } from '../units/diagnostic.ts'
import type { Scenario } from './scenario.ts'

const keys: { readonly [K in keyof Required<Scenario>]: true } = {
  plan: true,
  script: true,
  pods: true,
  metrics: true,
  app: true,
  traffic: true,
  router: true,
  replicas: true,
  plugins: true,
  secrets: true,
  seed: true,
  until: true,
}

/** What a scenario says that it cannot mean; it may have come from JSON, past the compiler. */
export function objectionsToScenario(scenario: Scenario): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const key of Object.keys(scenario)) {
    if (Object.hasOwn(keys, key)) continue
    const meant = nearest(key, Object.keys(keys))
    const hint =
      meant === null ? `Keys are ${Object.keys(keys).join(', ')}.` : `Did you mean ${meant}?`
    found.push(objection('unknown-key', key, `a scenario has no ${JSON.stringify(key)}`, hint))
  }
  const { traffic, pods, replicas } = scenario
  if (traffic !== undefined && !isAmount(traffic.requestsPerSecond)) {
    found.push(notAnAmount('traffic.requestsPerSecond', traffic.requestsPerSecond))
  }
  if (pods?.failing !== undefined && !Array.isArray(pods.failing)) {
    const hint = "Give a list: ['app:v3']."
    found.push(objection('not-a-list', 'pods.failing', 'images that fail are a list', hint))
  }
  for (const [image, { readyCap }] of Object.entries(pods?.images ?? {})) {
    if (readyCap !== undefined && !isCount(readyCap)) {
      found.push(notAnAmount(`pods.images["${image}"].readyCap`, readyCap))
    }
  }
  replicas?.forEach(([, count], index) => {
    if (!isCount(count)) found.push(notAnAmount(`replicas[${index}][1]`, count))
  })
  return found
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function isCount(value: unknown): boolean {
  return isAmount(value) && Number.isInteger(value)
}

function notAnAmount(path: string, value: unknown): Diagnostic {
  const message = `${JSON.stringify(value)} is no amount`
  return objection('not-an-amount', path, message, 'Give a number that is not negative.')
}

function objection(code: string, path: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', path, line: 0, column: 0, message, hint }
}
