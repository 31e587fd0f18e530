import { describe, expect, it } from 'vitest'
import { actOnDeployment } from '../../src/simulation/deploymentAction.ts'
import type { ScriptAction } from '../../src/simulation/scenario.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { deploymentPlan, nowOf, simulated } from './given.ts'

const plan = deploymentPlan({ replicas: 4 })
const script = [
  { at: '0s', deploy: true },
  { at: '30s', setImage: 'app:v2' },
]
const running = simulated({ plan, script, until: '5m' }).at('2m')?.deployments ?? []

type Verb = ScriptAction

function doing(verb: Verb, ...before: readonly Verb[]) {
  const now = nowOf({ at: 119_000 as never, deployments: running }, 120, { plan })
  for (const one of before) actOnDeployment(now, { at: '2m', ...one })
  const error = actOnDeployment(now, { at: '2m', ...verb })
  const [state] = now.deployments
  return { error, state, awake: now.awakeDeployments }
}

const restarted = { 'kubectl.kubernetes.io/restartedAt': '2026-01-01T00:02:00Z' }
const image = (of: string): JsonObject => ({ template: { image: of } })

describe('a verb', () => {
  it.each<[Verb, JsonObject]>([
    [{ setImage: 'app:v3' }, image('app:v3')],
    [{ patch: { spec: { minReadySeconds: 9 } } }, { minReadySeconds: 9 }],
    [{ scale: 7 }, { replicas: 7 }],
    [{ scale: { replicas: 7 } }, { replicas: 7 }],
    [{ pause: true }, { paused: true }],
    [{ undo: true }, image('app:v1')],
    [{ undo: { revision: 1 } }, image('app:v1')],
    [{ restart: true }, { template: { source: { metadata: { annotations: restarted } } } }],
  ])('does what kubectl does, and wakes the controller: %j', (verb, expected) => {
    const { error, state, awake } = doing(verb)
    expect(error).toBe('')
    expect(state?.spec).toMatchObject(expected)
    expect(state?.generation).toBe(3)
    expect(awake).toEqual(['demo'])
  })

  it('takes pods, or their readiness, from the revision that it names', () => {
    const lost = doing({ lose: { image: 'app:v2', count: 3 } }).state
    expect(lost?.replicaSets[1]).toMatchObject({ have: 1, available: 1 })
    const unready = doing({ unready: { count: 2, for: '9s' } }).state
    expect(unready?.replicaSets[1]).toMatchObject({ have: 4, ready: 2 })
  })

  it('keeps what was done before', () => {
    const { state } = doing({ setImage: 'app:v3' }, { scale: 7 }, { pause: true })
    expect(state?.spec).toMatchObject({ replicas: 7, paused: true, template: { hash: 'v3' } })
  })
})

describe('what is refused', () => {
  it.each<[string, Verb, readonly Verb[]]>([
    ['pause: deployments.apps "demo" is already paused', { pause: true }, [{ pause: true }]],
    ['resume: deployments.apps "demo" is not paused', { resume: true }, []],
    [
      "restart: can't restart paused deployment (run rollout resume first)",
      { restart: true },
      [{ pause: true }],
    ],
    ['undo: unable to find specified revision 9 in history', { undo: { revision: 9 } }, []],
    ['promote: rollouts.argoproj.io "demo" not found', { promote: true }, []],
    ['abort: rollouts.argoproj.io "demo" not found', { abort: true }, []],
    ['retry: rollouts.argoproj.io "demo" not found', { retry: true }, []],
    ['promoteFull: rollouts.argoproj.io "demo" not found', { promoteFull: true }, []],
    ['scaleWorkload: deployments.apps "demo" has no workloadRef', { scaleWorkload: 3 }, []],
  ])('is told as kubectl tells it: %s', (text, verb, before) => {
    expect(doing(verb, ...before).error).toBe(text)
  })

  it('is what the API server would not store', () => {
    const { error, state } = doing({ patch: { spec: { selector: { matchLabels: { app: 'x' } } } } })
    expect(error).toMatch(/^patch: Deployment\.apps "demo" is invalid: /)
    expect(state).toBe(running[0])
    expect(doing({ scale: -1 }).error).toContain('must be greater than or equal to 0')
  })

  it('is everything while there is no Deployment', () => {
    const now = nowOf({ at: 119_000 as never }, 120, { plan })
    expect(actOnDeployment(now, { at: '2m', scale: 3 })).toBe('deployments.apps "demo" not found')
  })
})
