import { expect, it } from 'vitest'
import { weightNeverMoves } from '../../../src/questions/lint/weightNeverMoves.ts'
import { foundIn, tried } from './tried.ts'
import { canary, routed } from './written.ts'

tried(weightNeverMoves, {
  flags: canary(
    'steps: [{ setWeight: 10 }, { pause: {} }, { setWeight: 20 }, { pause: {} }]',
    'replicas: 2',
  ),
  at: ['Rollout/web spec.strategy.canary.steps[2].setWeight'],
  leavesAlone: routed(
    'steps: [{ setWeight: 10 }, { pause: {} }, { setWeight: 20 }, { pause: {} }]',
    'replicas: 2',
  ),
  fixed: canary('steps: [{ setWeight: 10 }, { pause: {} }]', 'replicas: 2'),
})

it('knows weights that a router has already', () => {
  const text = routed('steps: [{ setWeight: 20 }, { pause: {} }, { setWeight: 20 }, { pause: {} }]')
  expect(foundIn(text, weightNeverMoves).map(({ path }) => path)).toEqual([
    'spec.strategy.canary.steps[2].setWeight',
  ])
})
