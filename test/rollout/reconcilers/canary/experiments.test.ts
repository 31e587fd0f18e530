import { describe, expect, it } from 'vitest'
import type { OwnedExperiment } from '../../../../src/cluster/objects.ts'
import { podTemplateHash } from '../../../../src/fingerprint/podTemplate.ts'
import { experiments } from '../../../../src/rollout/reconcilers/canary/experiments.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { at, canary, eventsOf, ordersOf, passOf, pausedSince, updating } from '../../given.ts'

const step = {
  experiment: {
    duration: '1m',
    templates: [
      { name: 'baseline', specRef: 'stable' },
      { name: 'canary', specRef: 'canary' },
    ],
  },
}
const plan = canary({ steps: [step, { setWeight: 50 }] })

function made(): OwnedExperiment {
  const pass = passOf(updating(plan))
  experiments(pass)
  const [experiment] = pass.experiments
  if (experiment === undefined) throw new Error('none was made')
  return experiment
}

const standing = (experiment: Partial<OwnedExperiment>, status: Partial<RolloutStatus> = {}) => {
  const owned = { ...made(), ...experiment }
  const pass = passOf(
    updating(plan, {
      experiments: [owned],
      status: { currentExperiment: owned.name, ...status },
    }),
  )
  return { outcome: experiments(pass), pass }
}

describe('an experiment step', () => {
  it('starts an Experiment of the stable’s and the canary’s templates', () => {
    const pass = passOf(updating(plan))
    expect(experiments(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual(['createExperiment demo-v2-2-0'])
    expect(eventsOf(pass)).toEqual(["ExperimentCreated: Created Experiment 'demo-v2-2-0'"])
    expect(
      pass.experiments[0]?.spec.templates.map(({ name, template }) => [name, template.hash]),
    ).toEqual([
      ['baseline', 'v1'],
      ['canary', 'v2'],
    ])
    expect(pass.nextExperiment).toBe('demo-v2-2-0')
  })

  it('waits for it as long as it runs', () => {
    const { pass } = standing({ phase: 'Running' })
    expect([ordersOf(pass), pass.nextExperiment]).toEqual([[], 'demo-v2-2-0'])
  })

  it('aborts when it fails, and says why', () => {
    const { pass } = standing({ phase: 'Failed', message: 'no' })
    expect(pass.pause).toMatchObject({
      abort: true,
      abortMessage: 'Experiment analysis phase is error/failed: no',
    })
  })

  it('pauses when it is inconclusive, and forgets it', () => {
    const { pass } = standing({ phase: 'Inconclusive' })
    expect([pass.pause.add, pass.nextExperiment]).toEqual([['InconclusiveExperiment'], ''])
  })

  it('starts another, with a number, where the name is taken', () => {
    const owned = { ...made(), phase: 'Inconclusive' } as const
    const pass = passOf(updating(plan, { experiments: [owned] }))
    experiments(pass)
    expect(ordersOf(pass)).toEqual(['createExperiment demo-v2-2-0-1'])
  })

  it('compares nothing before the first deployment', () => {
    const pass = passOf(updating(plan, { status: { stableRS: '' } }))
    experiments(pass)
    expect(ordersOf(pass)).toEqual([])
  })
})

describe('an Experiment', () => {
  it('ends with its step', () => {
    const { pass } = standing({ phase: 'Running' }, { currentStepIndex: 1 })
    expect(ordersOf(pass)).toEqual(['terminateExperiment demo-v2-2-0'])
  })

  it.each([{ abort: true }, { promoteFull: true }])('ends with %j', (status) => {
    const { pass } = standing({ phase: 'Running' }, status)
    expect(ordersOf(pass)).toEqual(['terminateExperiment demo-v2-2-0'])
  })

  it('whose ReplicaSet is gone is deleted', () => {
    const { pass } = standing({ phase: 'Successful', hash: 'v9' }, { currentStepIndex: 1 })
    expect(ordersOf(pass)).toEqual(['deleteExperiment demo-v2-2-0'])
  })
})

it('a template’s metadata is part of what its pods are hashed by', () => {
  const metadata = { labels: { role: 'probe' } }
  const templates = [{ name: 'canary', specRef: 'canary', metadata }]
  const pass = passOf(updating(canary({ steps: [{ experiment: { templates } }] })))
  const names = 'podTemplateHash'
  const { newRS } = pass
  if (newRS === null) throw new Error('no new ReplicaSet')
  pass.newRS = { ...newRS, template: { ...newRS.template, names } }
  experiments(pass)
  const [made] = pass.experiments[0]?.spec.templates ?? []
  expect(made?.template.source.metadata).toMatchObject({ labels: { app: 'demo', role: 'probe' } })
  expect(made?.template.hash).toBe(podTemplateHash(made?.template.source ?? {}))
})

describe('an Experiment that is there without the status’ knowing', () => {
  const unknown = (
    more: Partial<OwnedExperiment> = {},
    others: readonly OwnedExperiment[] = [],
  ) => {
    const pass = passOf(updating(plan, { experiments: [{ ...made(), ...more }, ...others] }))
    return { outcome: experiments(pass), pass }
  }

  it('is the current one if it is the same, and has not ended', () => {
    const { pass } = unknown({ phase: 'Running' })
    expect([ordersOf(pass), pass.nextExperiment]).toEqual([[], 'demo-v2-2-0'])
    expect(pass.experiment?.name).toBe('demo-v2-2-0')
    expect(eventsOf(pass)).toEqual(["ExperimentCreated: Created Experiment 'demo-v2-2-0'"])
  })

  it('ends beside another one if it is different', () => {
    const spec = { ...made().spec, progressDeadlineSeconds: 1 }
    const { pass } = unknown({ phase: 'Running', spec })
    expect(ordersOf(pass)).toEqual([
      'createExperiment demo-v2-2-0-1',
      'terminateExperiment demo-v2-2-0',
    ])
  })

  it('that was deleted in this very pass fails it', () => {
    const old = { ...made(), name: 'old', phase: 'Running' } as const
    const pass = passOf(updating(plan, { experiments: [old] }))
    pass.experiments = []
    expect(experiments(pass)).toBe('failed')
    expect(pass.failure).toBe('experiments.argoproj.io "old" not found')
  })
})

describe('the step of an Experiment', () => {
  it('begins with one of which nothing is known yet', () => {
    expect(made()).toMatchObject({
      ...{ name: 'demo-v2-2-0', hash: 'v2', createdAt: at(100), terminate: false },
      ...{ phase: '', message: '', templates: [] },
    })
  })

  it('goes on with one that has succeeded, and remembers none', () => {
    const { pass } = standing({ phase: 'Successful' })
    expect([ordersOf(pass), pass.nextExperiment]).toEqual([[], ''])
  })

  it('does nothing while an analysis is inconclusive', () => {
    const status = pausedSince(9, 'InconclusiveAnalysisRun')
    const pass = passOf(updating(plan, { status, experiments: [{ ...made(), name: 'old' }] }))
    expect(experiments(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual([])
  })

  it('goes on with its Experiment where the stable ReplicaSet is gone', () => {
    const owned = { ...made(), phase: 'Failed', message: 'no' } as const
    const status = { currentExperiment: owned.name, stableRS: '' }
    const pass = passOf(updating(plan, { experiments: [owned], status }))
    experiments(pass)
    expect(pass.pause.abort).toBe(true)
  })

  it('copies neither the stable nor the canary where it says so, and fails', () => {
    const state = updating(plan)
    const { strategy } = state.spec
    if (strategy.kind !== 'canary') throw new Error('no canary')
    const steps = strategy.steps.map((one) =>
      one.experiment === null
        ? one
        : {
            ...one,
            experiment: {
              ...one.experiment,
              templates: one.experiment.templates.map((each) => ({ ...each, specRef: 'other' })),
            },
          },
    )
    const spec = { ...state.spec, strategy: { ...strategy, steps } } as typeof state.spec
    const pass = passOf({ ...state, spec })
    expect(experiments(pass)).toBe('failed')
    expect(pass.failure).toBe('Invalid template step SpecRef: must be canary or stable')
    expect(pass.experiments).toEqual([])
  })
})

describe('what an Experiment is told', () => {
  const told = (args: readonly JsonObject[], spec: JsonObject = {}) => {
    const analyses = [{ name: 'a', templateName: 'check', args }]
    const templates = [{ name: 'canary', specRef: 'canary' }]
    const asked = canary({ steps: [{ experiment: { templates, analyses } }] }, spec)
    const pass = passOf(updating(asked))
    const outcome = experiments(pass)
    return { outcome, pass, args: pass.experiments[0]?.spec.args }
  }
  const from = (name: string, valueFrom: JsonObject): JsonObject => ({ name, valueFrom })

  it('are values, hashes, and fields of the Rollout', () => {
    const args = [
      { name: 'plain', value: 'x' },
      from('new', { podTemplateHashValue: 'Latest' }),
      from('old', { podTemplateHashValue: 'Stable' }),
      from('field', { fieldRef: { fieldPath: 'status.stableRS' } }),
    ]
    expect(told(args).args).toEqual([
      [
        { name: 'plain', value: 'x' },
        { name: 'new', value: 'v2' },
        { name: 'old', value: 'v1' },
        { name: 'field', value: 'v1' },
      ],
    ])
  })

  it('are no fields that are not there', () => {
    const field = from('field', { fieldRef: { fieldPath: 'status.nobody' } })
    const { outcome, pass } = told([field])
    expect(outcome).toBe('failed')
    expect(pass.failure).not.toBe('')
    expect(ordersOf(pass)).toEqual([])
  })

  it('are deadlines and delays of the Rollout and its ReplicaSets', () => {
    const { pass } = told([], { progressDeadlineSeconds: 77 })
    expect(pass.experiments[0]?.spec).toMatchObject({
      progressDeadlineSeconds: 77,
      templates: [{ name: 'canary', minReadySeconds: 0 }],
    })
  })
})

it('annotations of a template come beside those of its ReplicaSet', () => {
  const metadata = { annotations: { probe: 'yes' } }
  const templates = [{ name: 'canary', specRef: 'canary', metadata }]
  const pass = passOf(updating(canary({ steps: [{ experiment: { templates } }] })))
  const { newRS } = pass
  if (newRS === null) throw new Error('no new ReplicaSet')
  const { source } = newRS.template
  const noted = { ...source, metadata: { labels: { app: 'demo' }, annotations: { team: 'a' } } }
  pass.newRS = { ...newRS, template: { ...newRS.template, source: noted } }
  experiments(pass)
  const [made] = pass.experiments[0]?.spec.templates ?? []
  expect(made?.template.source.metadata).toEqual({
    labels: { app: 'demo' },
    annotations: { team: 'a', probe: 'yes' },
  })
})

it('releases that knew no delay of an Experiment leave it out', () => {
  const templates = [{ name: 'canary', specRef: 'canary' }]
  const experiment = { templates, scaleDownDelaySeconds: 7 }
  const state = updating(canary({ steps: [{ experiment }] }))
  const delayOf = (experimentScaleDownDelay: boolean): unknown => {
    const controller = { ...state.controller, experimentScaleDownDelay }
    const pass = passOf({ ...state, controller })
    experiments(pass)
    return pass.experiments[0]?.spec.step.scaleDownDelaySeconds
  }
  expect([delayOf(true), delayOf(false)]).toEqual([7, null])
})
