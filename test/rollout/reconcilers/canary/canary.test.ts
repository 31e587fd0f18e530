import { describe, expect, it } from 'vitest'
import { canary as rules } from '../../../../src/rollout/reconcilers/canary/canary.ts'
import { noRouter } from '../../../../src/rollout/routing.ts'
import { emptyStatus } from '../../../../src/rollout/status.ts'
import { reconcile } from '../../../../src/rollout/transition.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  at,
  canary,
  condition,
  draftOf,
  ordersOf,
  passOf,
  paused,
  promoted,
  replicaSet,
  routed,
  updating,
} from '../../given.ts'

const { rollout: basic } = canary()
const { rollout: behindRouter } = routed()

describe('the canary’s rules', () => {
  it('a former stable waits 30 s by default, and only beside a router', () => {
    expect(rules.scaleDownDelaySeconds(basic)).toBe(0)
    expect(rules.scaleDownDelaySeconds(behindRouter)).toBe(30)
    expect(rules.scaleDownDelaySeconds(routed({ scaleDownDelaySeconds: 7 }).rollout)).toBe(7)
  })

  it('an aborted canary waits 30 s by default; 0 is 0', () => {
    expect(rules.abortScaleDownDelaySeconds(behindRouter)).toBe(30)
    const never = routed({ abortScaleDownDelaySeconds: 0 }).rollout
    expect(rules.abortScaleDownDelaySeconds(never)).toBe(0)
  })

  it('an update is complete with the last step, the promotion, and no pod too many', () => {
    const pass = passOf(promoted(canary()))
    expect(rules.isComplete(pass, draftOf(pass, { replicas: 4 }))).toBe(true)
    expect(rules.isComplete(pass, draftOf(pass, { replicas: 5 }))).toBe(false)
    expect(rules.isComplete(pass, draftOf(pass, { replicas: 4, currentStepIndex: 2 }))).toBe(false)
  })

  it('it is available by the pods of all its ReplicaSets', () => {
    const status = emptyStatus
    const some = [replicaSet('v1', 3), replicaSet('v2', 1)]
    expect(rules.isAvailable(passOf(updating(canary(), { replicaSets: some })), status)).toBe(true)
    const few = [replicaSet('v1', 3), replicaSet('v2', 1, { available: 0 })]
    expect(rules.isAvailable(passOf(updating(canary(), { replicaSets: few })), status)).toBe(false)
  })

  it('a pause, by step or by condition, has no deadline', () => {
    expect(rules.isIndefinite(passOf(updating(canary())))).toBe(false)
    const atPause = updating(canary(), { status: { currentStepIndex: 1 } })
    expect(rules.isIndefinite(passOf(atPause))).toBe(true)
    const conditions = [condition('Paused', 'True', 'RolloutPaused')]
    expect(rules.isIndefinite(passOf(updating(canary(), { status: { conditions } })))).toBe(true)
  })

  it('another template or other steps begin an update, other settings do not', () => {
    expect(rules.hasChanged(passOf(updating(canary())))).toBe(false)
    for (const status of [
      { currentPodHash: 'v1' },
      { currentStepHash: 'x' },
      { currentStepHash: '' },
    ]) {
      expect(rules.hasChanged(passOf(updating(canary(), { status })))).toBe(true)
    }
  })

  it('a Service that it names, or an Istio subset, refers to a ReplicaSet', () => {
    const services = [{ name: 'demo-canary', hash: 'v9', managedBy: 'demo' }]
    expect(rules.references(passOf(updating(routed(), { services })), 'v9')).toBe(true)
    expect(rules.references(passOf(updating(canary(), { services })), 'v9')).toBe(false)
  })

  it('subsets of a DestinationRule refer to what the router was last told', () => {
    const router = { ...noRouter, canaryHash: 'v8', stableHash: 'v9' }
    const referred = (istio: JsonObject | null): readonly string[] => {
      const state = updating(routed(), { router, services: [] })
      const { strategy } = state.spec
      if (strategy.kind !== 'canary' || strategy.trafficRouting === null) throw new Error('none')
      const trafficRouting = { ...strategy.trafficRouting, source: { istio } }
      const spec = { ...state.spec, strategy: { ...strategy, trafficRouting } }
      const pass = passOf({ ...state, spec })
      return ['v7', 'v8', 'v9'].filter((hash) => rules.references(pass, hash))
    }
    const subsets = { canarySubsetName: 'canary', stableSubsetName: 'stable' }
    expect(referred({ destinationRule: { name: 'web', ...subsets } })).toEqual(['v8', 'v9'])
    expect([referred({ virtualService: { name: 'web' } }), referred(null)]).toEqual([[], []])
    const basicPass = passOf(updating(canary(), { router }))
    expect(rules.references(basicPass, 'v8')).toBe(false)
  })

  it('an update without steps is complete with its promotion, whatever index is left', () => {
    const pass = passOf(promoted(canary({ steps: [] })))
    const draft = draftOf(pass, { replicas: 4, currentStepIndex: 2 })
    expect(rules.isComplete(pass, draft)).toBe(true)
    expect(rules.isComplete(pass, { ...draft, currentStepIndex: null })).toBe(true)
  })

  it('an explicit delay after an abort is taken', () => {
    const { rollout } = routed({ abortScaleDownDelaySeconds: 7 })
    expect(rules.abortScaleDownDelaySeconds(rollout)).toBe(7)
  })
})

describe('the end of a pause', () => {
  const timed = canary({ steps: [{ pause: { duration: 60 } }, { pause: {} }, { setWeight: 50 }] })

  it('is that of its step, counted from its condition', () => {
    expect(rules.pauseEndsAt(updating(timed, { status: paused(40) }))).toBe(100_000)
  })

  it('is none before it begins, without a duration, and for other pauses', () => {
    expect(rules.pauseEndsAt(updating(timed))).toBeNull()
    const forever = updating(timed, { status: { currentStepIndex: 1, ...paused(40) } })
    expect(rules.pauseEndsAt(forever)).toBeNull()
    const weight = updating(timed, { status: { currentStepIndex: 2, ...paused(40) } })
    expect(rules.pauseEndsAt(weight)).toBeNull()
    const other = updating(timed, { status: paused(40, 'InconclusiveAnalysisRun') })
    expect(rules.pauseEndsAt(other)).toBeNull()
    const done = updating(timed, { status: { currentStepIndex: 3, ...paused(40) } })
    expect(rules.pauseEndsAt(done)).toBeNull()
  })
})

describe('the gate', () => {
  const steps = [{ pause: { duration: 60 } }, { pause: {} }, { setWeight: 50 }]
  const other = { reason: 'InconclusiveAnalysisRun', startTime: at(5) }
  const own = { reason: 'CanaryPauseStep', startTime: at(40) }
  const gate = (index: number | null, ...pauseConditions: (typeof own)[]) => {
    const status = { currentStepIndex: index, pauseConditions }
    return rules.gateOf(updating(canary({ steps }), { status }))
  }

  it('is a pause step without a duration, since its own condition', () => {
    expect(gate(1, other, own)).toEqual({ since: at(40), step: 1 })
  })

  it('is none before that has begun, of a timed pause, of another step, and past the last', () => {
    expect([gate(1), gate(1, other), gate(0, own), gate(null, own)]).toEqual([
      ...[null, null, null, null],
    ])
    expect([gate(2, own), gate(3, own)]).toEqual([null, null])
  })
})

it.each([
  [{ canaryMetadata: { labels: { role: 'x' } } }, 'updated'],
  [{ stableMetadata: { labels: { role: 'x' } } }, 'stable'],
] as const)('pods of one role alone may carry metadata: %j', (fields, key) => {
  const none = { updated: null, stable: null }
  const role = { labels: { role: 'x' }, annotations: {} }
  expect(rules.roleMetadata(canary(fields).rollout)).toEqual({ ...none, [key]: role })
  expect(rules.roleMetadata(canary().rollout)).toEqual(none)
})

it('pods of the update carry canaryMetadata, those of the stable stableMetadata', () => {
  const labels = { role: 'new' }
  const { rollout } = canary({
    canaryMetadata: { labels },
    stableMetadata: { annotations: labels },
  })
  expect(rules.roleMetadata(rollout)).toEqual({
    updated: { labels, annotations: {} },
    stable: { labels: {}, annotations: labels },
  })
})

describe('a pass of a canary', () => {
  it('that finds another template resets, and does nothing more', () => {
    const { state, orders, endedBy } = reconcile(
      updating(canary(), { status: { currentPodHash: 'v1', currentStepIndex: 3 } }),
      passOf(updating(canary())).second,
    )
    expect([endedBy, ordersOf({ effects: orders }), state.status.currentStepIndex]).toEqual([
      'change',
      [],
      0,
    ])
  })

  it('that answers a change of replicas looks at no step', () => {
    const replicaSets = [replicaSet('v1', 3), replicaSet('v2', 1)]
    const status = { currentStepIndex: 1, ...paused(50) }
    const pass = passOf(updating(canary({}, { replicas: 8 }), { replicaSets, status }))
    const draft = draftOf(pass)
    expect(rules.scaleOnly(pass, draft)).toBe('next')
    expect(ordersOf(pass)).toEqual(['scale v1 3→6'])
    expect(draft).toMatchObject({ availableReplicas: 4, HPAReplicas: 4 })
  })

  it('that cannot resize fails, and counts nothing', () => {
    const replicaSets = [replicaSet('v1', 3), replicaSet('v2', 1)]
    const pass = passOf(updating(canary({}, { replicas: 8 }), { replicaSets }))
    pass.replicaSets = pass.replicaSets.map((one) => ({ ...one }))
    const draft = draftOf(pass, { availableReplicas: 9 })
    expect(rules.scaleOnly(pass, draft)).toBe('failed')
    expect(draft.availableReplicas).toBe(9)
  })
})
