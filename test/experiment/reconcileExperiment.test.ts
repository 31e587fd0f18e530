import { describe, expect, it } from 'vitest'
import { reconcileExperiment } from '../../src/experiment/reconcileExperiment.ts'
import {
  analysis,
  at,
  cluster,
  experiment,
  replicaSet,
  running,
  settle,
  template,
  view,
} from './given.ts'

const kinds = (world: ReturnType<typeof cluster>) => world.orders.map(({ kind }) => kind)

describe('an experiment', () => {
  it('makes its ReplicaSet empty, scales it in the next pass and is then available', () => {
    const world = cluster(experiment({ templates: [template('canary', { replicas: 3 })] }))
    settle(world, at(5))
    expect(world.orders).toEqual([
      {
        kind: 'createReplicaSet',
        at: at(5),
        replicaSet: 'exp-canary',
        hash: 'v2',
        revision: 0,
        template: template('canary').template,
        minReadySeconds: 0,
      },
      {
        kind: 'scaleReplicaSet',
        at: at(5),
        replicaSet: 'exp-canary',
        hash: 'v2',
        from: 0,
        to: 3,
      },
    ])
    expect(world.experiment).toMatchObject({ phase: 'Running', availableAt: at(5) })
    expect(world.events.map(({ reason }) => reason)).toEqual([
      'TemplateProgressing',
      'ExperimentPending',
      'ScalingReplicaSet',
      'TemplateRunning',
      'ExperimentRunning',
    ])
  })

  it('ends after its duration and scales down after the delay', () => {
    const world = cluster(experiment({ duration: '1m' }))
    settle(world, at(0))
    expect(world.wakeAt).toBe(at(60))
    settle(world, at(60))
    expect(world.experiment.phase).toBe('Successful')
    expect(world.wakeAt).toBe(at(90))
    expect(kinds(world)).not.toContainEqual('deleteService')
    settle(world, at(90))
    expect(world.orders.at(-1)).toMatchObject({ kind: 'scaleReplicaSet', from: 1, to: 0 })
  })

  it('starts its analyses once it is available, and ends with the first bad one', () => {
    const world = cluster(experiment({ analyses: [analysis('check')] }))
    settle(world, at(0))
    expect(kinds(world)).toEqual(['createReplicaSet', 'scaleReplicaSet', 'createAnalysisRun'])
    const [run] = world.view.analysisRuns
    if (run === undefined) throw new Error('a run was ordered')
    world.view = { ...world.view, analysisRuns: [{ ...run, phase: 'Failed', message: 'bad' }] }
    settle(world, at(10))
    expect(world.experiment).toMatchObject({ phase: 'Failed', message: 'bad' })
  })

  it('is Successful as soon as its required analyses are', () => {
    const world = cluster(experiment({ analyses: [analysis('check', true)] }))
    settle(world, at(0))
    const [run] = world.view.analysisRuns
    if (run === undefined) throw new Error('a run was ordered')
    world.view = { ...world.view, analysisRuns: [{ ...run, phase: 'Successful' }] }
    settle(world, at(10))
    expect(world.experiment).toMatchObject({
      phase: 'Successful',
      message: 'Required AnalysisRuns completed',
    })
  })

  it('never ends when it is stopped while a required analysis is running', () => {
    const world = cluster(experiment({ analyses: [analysis('check', true)] }))
    settle(world, at(0))
    world.experiment = { ...world.experiment, terminate: true }
    settle(world, at(10))
    expect(kinds(world)).toContain('terminateAnalysisRun')
    const ended = world.view.analysisRuns.map((run) => ({ ...run, phase: 'Successful' as const }))
    world.view = { ...world.view, analysisRuns: ended }
    settle(world, at(900))
    expect(world.experiment).toMatchObject({
      phase: 'Running',
      analysisRuns: [{ phase: 'Running' }],
    })
  })

  it('fails when a template makes no progress within the deadline', () => {
    const begun = experiment({ progressDeadlineSeconds: 20 })
    const first = reconcileExperiment(begun, view(), at(0))
    expect(first.state.replicaSets).toMatchObject([{ name: 'exp-canary', want: 0, have: 0 }])
    const replicaSets = [replicaSet('exp-canary', { ready: 0, available: 0 })]
    const second = reconcileExperiment({ ...first.state, replicaSets }, view(), at(0))
    expect(second.wakeAt).toBe(at(20))
    const third = reconcileExperiment(second.state, view(), at(20))
    expect(third.state).toMatchObject({
      phase: 'Failed',
      message: "Template 'canary' exceeded its progressDeadlineSeconds (20)",
    })
  })

  it('gives back the very experiment when nothing changes', () => {
    const begun = running({}, { replicaSets: [replicaSet('exp-canary')] })
    const pass = reconcileExperiment(begun, view(), at(9))
    expect(pass).toMatchObject({ orders: [], wakeAt: null, rests: true, failure: '' })
    expect(pass.state).toBe(begun)
  })

  it('is not begun when its spec is not in order', () => {
    const begun = experiment({ templates: [template('a'), template('a')] })
    const { state: noted, orders } = reconcileExperiment(begun, view(), at(0))
    expect(noted).toMatchObject({
      phase: '',
      invalidSpec: "Experiment exp has repeated template name 'a' in templates",
    })
    expect(orders).toEqual([])
    const again = reconcileExperiment(noted, view(), at(1))
    expect(again.state).toBe(noted)
    expect(again.rests).toBe(true)
  })

  it('survives storage between any two passes', () => {
    const world = cluster(experiment({ duration: '30s', analyses: [analysis('check')] }))
    for (let second = 0; second < 80; second += 5) {
      settle(world, at(second))
      const stored = JSON.parse(JSON.stringify(world.experiment)) as typeof world.experiment
      expect(stored).toStrictEqual(world.experiment)
      world.experiment = stored
    }
    expect(world.experiment.phase).toBe('Successful')
  })
})
