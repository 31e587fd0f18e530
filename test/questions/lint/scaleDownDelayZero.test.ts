import { expect, it } from 'vitest'
import { scaleDownDelayZero } from '../../../src/questions/lint/scaleDownDelayZero.ts'
import { foundIn, tried } from './tried.ts'
import { blueGreen, routed } from './written.ts'

tried(scaleDownDelayZero, {
  flags: routed('scaleDownDelaySeconds: 0, steps: [{ setWeight: 25 }]'),
  at: ['Rollout/web spec.strategy.canary.scaleDownDelaySeconds'],
  leavesAlone: routed('abortScaleDownDelaySeconds: 0, steps: [{ setWeight: 25 }]'),
  fixed: routed('scaleDownDelaySeconds: 1, steps: [{ setWeight: 25 }]'),
})

it('holds for blue-green as well', () => {
  const found = foundIn(blueGreen('scaleDownDelaySeconds: 0'), scaleDownDelayZero)
  expect(found.map(({ path }) => path)).toEqual(['spec.strategy.blueGreen.scaleDownDelaySeconds'])
})
