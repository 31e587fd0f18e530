import { describe, expect, it } from 'vitest'
import { applyEvent } from '../../src/rollout/apply.ts'
import type { RolloutEvent } from '../../src/rollout/event.ts'
import { at, blueGreen, canary, promoted, replicaSet, routed, run, updating } from './given.ts'

const state = updating(canary())
const apply = (event: RolloutEvent): typeof state => applyEvent(state, event)

describe('a fact that says nothing new', () => {
  it.each<RolloutEvent>([
    { kind: 'woken', at: at(5) },
    { kind: 'specChanged', at: at(5), spec: { ...state.spec } },
    { kind: 'resumed', at: at(5) },
    { kind: 'scaled', at: at(5), replicas: 4 },
    { kind: 'replicaSetsObserved', at: at(5), replicaSets: state.replicaSets },
    { kind: 'undone', at: at(5), revision: 9 },
  ])('leaves the very state: $kind', (event) => {
    expect(apply(event)).toBe(state)
  })
})

describe('a person', () => {
  it('pauses, scales and restarts in the spec, which raises the generation', () => {
    expect(apply({ kind: 'paused', at: at(5) }).spec.paused).toBe(true)
    expect(apply({ kind: 'scaled', at: at(5), replicas: 7 }).spec.replicas).toBe(7)
    const restarted = apply({ kind: 'restarted', at: at(5.7) })
    expect(restarted.spec.restartAt).toBe(at(5))
    expect(restarted.generation).toBe(state.generation + 1)
  })

  it('aborts and retries in the status, which does not', () => {
    const aborted = apply({ kind: 'aborted', at: at(5) })
    expect([aborted.status.abort, aborted.generation]).toEqual([true, state.generation])
    expect(applyEvent(aborted, { kind: 'retried', at: at(6) }).status.abort).toBe(false)
  })

  it('promotes, promotes in full, skips steps, and goes back', () => {
    expect(apply({ kind: 'promoted', at: at(5) }).status.currentStepIndex).toBe(1)
    expect(apply({ kind: 'promotedFully', at: at(5) }).status.promoteFull).toBe(true)
    expect(apply({ kind: 'currentStepSkipped', at: at(5) }).status.currentStepIndex).toBe(1)
    expect(apply({ kind: 'allStepsSkipped', at: at(5) }).status.currentStepIndex).toBe(3)
    expect(apply({ kind: 'undone', at: at(5), revision: 1 }).spec.template.hash).toBe('v1')
  })

  it('writes other objects of the plan', () => {
    const plan = blueGreen()
    const next = apply({ kind: 'planChanged', at: at(5), plan })
    expect(next.spec).toBe(plan.rollout)
    expect(next.analysisTemplates).toBe(plan.analysisTemplates)
  })
})

describe('an observation', () => {
  it('of a count or of the pods alone changes the ReplicaSet, too', () => {
    const [first = expect.unreachable()] = state.replicaSets
    const seen = [{ have: 3 }, { ready: 3 }, { available: 3 }, { pods: [...first.pods] }]
    for (const one of seen) {
      const replicaSets = [{ ...first, ...one }]
      const next = apply({ kind: 'replicaSetsObserved', at: at(5), replicaSets })
      expect(next.replicaSets[0]).toMatchObject(one)
      expect(next).not.toBe(state)
    }
  })

  it('of a step plugin takes the place of what it said before, and of nothing else', () => {
    const said = (stepIndex: number, phase: 'Running' | 'Failed') =>
      ({ stepIndex, phase, message: '' }) as const
    const before = { ...state, plugins: [said(0, 'Running'), said(1, 'Running')] }
    const outcome = said(0, 'Failed')
    const next = applyEvent(before, { kind: 'stepPluginObserved', at: at(5), outcome })
    expect(next.plugins).toEqual([said(1, 'Running'), outcome])
  })

  it('of pods changes the counts of that ReplicaSet alone', () => {
    const seen = { ...replicaSet('v2', 3), want: 99 }
    const next = apply({ kind: 'replicaSetsObserved', at: at(5), replicaSets: [seen] })
    expect(next.replicaSets[0]).toBe(state.replicaSets[0])
    expect(next.replicaSets[1]).toMatchObject({ want: 0, have: 3, ready: 3, available: 3 })
  })

  it('of an AnalysisRun changes its phase', () => {
    const running = { ...state, analysisRuns: [run('a'), run('b')] }
    const event = { kind: 'analysisRunObserved', at: at(5), run: 'b', message: 'no' } as const
    const next = applyEvent(running, { ...event, phase: 'Failed' })
    expect(next.analysisRuns.map(({ phase }) => phase)).toEqual(['Running', 'Failed'])
  })

  it('of a weight says since when the router has confirmed it', () => {
    const next = applyEvent(promoted(routed()), { kind: 'weightVerified', at: at(5) })
    expect(next.router.verifiedAt).toBe(at(5))
  })

  it('of a step plugin replaces what was known of that step', () => {
    const outcome = { stepIndex: 1, phase: 'Running', message: '' } as const
    const first = apply({ kind: 'stepPluginObserved', at: at(5), outcome })
    const done = { ...outcome, phase: 'Successful' } as const
    const next = applyEvent(first, { kind: 'stepPluginObserved', at: at(6), outcome: done })
    expect(next.plugins).toEqual([done])
  })

  it('of an Experiment changes its phase and its templates', () => {
    const templates = [{ name: 'canary', serviceName: 'demo-x', hash: 'v2' }]
    const owned = { name: 'x', phase: 'Pending' } as unknown as (typeof state.experiments)[number]
    const event = { kind: 'experimentObserved', at: at(5), experiment: 'x', message: '' } as const
    const next = applyEvent(
      { ...state, experiments: [owned, { ...owned, name: 'y' }] },
      { ...event, phase: 'Running', templates },
    )
    expect(next.experiments).toEqual([
      { name: 'x', phase: 'Running', message: '', templates },
      { ...owned, name: 'y' },
    ])
  })
})
