import {
  type Plan,
  readManifests,
  type Scenario,
  type ScriptEntry,
  simulate,
  type Timeline,
} from 'rollout-sim'

const labels = { app: 'app' }

/** One pod in five for a minute, then all of them; always at least five pods, and never more than six. */
export const careful = {
  maxSurge: 1,
  maxUnavailable: 0,
  steps: [{ setWeight: 20 }, { pause: { duration: '60s' } }],
}

/** The same until somebody promotes it. */
export const waiting = { ...careful, steps: [{ setWeight: 20 }, { pause: {} }] }

export function planOf(strategy: object, replicas = 5): Plan {
  const kind = Object.hasOwn(strategy, 'activeService') ? 'blueGreen' : 'canary'
  const service = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'active' } }
  const rollout = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Rollout',
    metadata: { name: 'demo' },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      strategy: { [kind]: strategy },
      template: { metadata: { labels }, spec: { containers: [{ name: 'c', image: 'app:1' }] } },
    },
  }
  const objects = [rollout, { ...service, spec: { selector: labels, ports: [{ port: 80 }] } }]
  const { plan, diagnostics } = readManifests(objects, { templateNames: 'imageTag' })
  if (plan === null) throw new Error(diagnostics.map((one) => one.message).join('\n'))
  return plan
}

/** `app:2` follows on `app:1` after a minute; pods take 10 s to start. */
export function ran(
  strategy: object,
  more: readonly ScriptEntry[] = [],
  world: Partial<Scenario> = {},
): Timeline {
  const script = [{ at: '0s', deploy: true as const }, { at: '1m', setImage: 'app:2' }, ...more]
  return simulate({
    plan: planOf(strategy),
    script,
    pods: { startup: '10s' },
    until: '5m',
    ...world,
  })
}

/** A timeline of nothing: its scenario has a time that is none. */
export function refused(): Timeline {
  return simulate({ plan: planOf(careful), until: 'noon' })
}

/** What an expectation says when it fails; throws if it does not. */
export function messageOf(expectation: () => void): string {
  try {
    expectation()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  throw new Error('the expectation did not fail')
}
