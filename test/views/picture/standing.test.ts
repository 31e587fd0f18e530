import { expect, it } from 'vitest'
import { emptyWorld } from '../../../src/simulation/emptyWorld.ts'
import { simulateExperiment } from '../../../src/simulation/simulateExperiment.ts'
import { aloneIn, standingOf, standsAlike } from '../../../src/views/picture/standing.ts'
import { parseExperiment } from '../../../src/yaml/index.ts'
import { experiment } from '../../questions/standalone/given.ts'
import { ran } from '../../timeline/objects/sample.ts'

it('is how a Rollout stands', () => {
  const world = ran().moments.at(-1)?.world ?? emptyWorld
  expect(standingOf(world)).toMatchObject({
    name: 'demo',
    phase: 'Paused',
    step: 'pause',
    asked: 50,
  })
})

it('is how an Experiment stands that no Rollout has made', () => {
  const reading = parseExperiment(experiment)
  const { moments } = simulateExperiment({
    experiment: reading,
    metrics: { 'error-rate': 0.001 },
    until: '2m',
  })
  const [first, last] = [moments[0]?.world ?? emptyWorld, moments.at(-1)?.world ?? emptyWorld]
  expect(aloneIn(last)?.name).toBe('ab')
  expect(standingOf(last)).toMatchObject({
    name: 'ab',
    phase: 'Running',
    full: 0,
    templatePrefix: 'ab-',
    replicaSets: [
      { name: 'ab-baseline', ready: 1, revision: 0 },
      { name: 'ab-canary', ready: 2, revision: 0 },
    ],
  })
  const { experiments } = first
  expect(standsAlike(first, { ...first, experiments: [...experiments] })).toBe(false)
})

it('is nothing before anything is applied', () => {
  expect(standingOf(emptyWorld)).toBeNull()
})

it('is the same where neither a Rollout nor a Deployment changed', () => {
  const [first, second] = ran().moments
  if (first === undefined || second === undefined) throw new Error('the sample has moments')
  expect(standsAlike(first.world, { ...first.world })).toBe(true)
  expect(standsAlike(first.world, second.world)).toBe(false)
  expect(standsAlike(null, first.world)).toBe(false)
})
