import { expect, it } from 'vitest'
import { keptExperiments } from '../../../src/questions/kept/experiments.ts'
import { planFrom } from '../given.ts'
import { viewAt } from './world.ts'

const plan = planFrom(
  '{ canary: { steps: [{ experiment: { duration: 5m, templates: [{ name: candidate, specRef: canary }] } }, { setWeight: 50 }] } }',
)

it('finds the pods of an experiment that goes on', () => {
  const view = viewAt(plan, 120)
  const found = keptExperiments(view)
  expect(found).toMatchObject([{ kind: 'Experiment', image: 'web:2', pods: 1 }])
  expect(found[0]?.text).toContain('is Running')
  expect(found[0]?.isThere(view.world)).toBe(true)
})

it('finds those of one that is over for as long as they are there', () => {
  const over = keptExperiments(viewAt(plan, 370))
  for (const one of over) expect(one.keptBy).toBe('scaleDownDelaySeconds')
  expect(keptExperiments(viewAt(plan, 1800))).toEqual([])
})
