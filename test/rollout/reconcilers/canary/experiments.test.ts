import { describe, expect, it } from 'vitest'
import type { OwnedExperiment } from '../../../../src/cluster/objects.ts'
import { podTemplateHash } from '../../../../src/fingerprint/podTemplate.ts'
import { experiments } from '../../../../src/rollout/reconcilers/canary/experiments.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import { canary, eventsOf, ordersOf, passOf, updating } from '../../given.ts'

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
