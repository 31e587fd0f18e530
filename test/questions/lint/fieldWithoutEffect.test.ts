import { expect, it } from 'vitest'
import { fieldWithoutEffect } from '../../../src/questions/lint/fieldWithoutEffect.ts'
import { foundIn, tried } from './tried.ts'
import { canary, routed } from './written.ts'

tried(fieldWithoutEffect, {
  flags: canary(
    'minPodsPerReplicaSet: 2, abortScaleDownDelaySeconds: 60, steps: [{ setWeight: 50 }]',
  ),
  at: [
    'Rollout/web spec.strategy.canary.minPodsPerReplicaSet',
    'Rollout/web spec.strategy.canary.abortScaleDownDelaySeconds',
  ],
  leavesAlone: routed(
    'minPodsPerReplicaSet: 2, abortScaleDownDelaySeconds: 60, steps: [{ setWeight: 50 }]',
  ),
  fixed: canary('steps: [{ setWeight: 50 }]'),
})

it('knows that a router leaves maxSurge without a meaning', () => {
  const found = foundIn(routed('maxSurge: 1, steps: [{ setWeight: 50 }]'), fieldWithoutEffect)
  expect(found.map(({ path }) => path)).toEqual(['spec.strategy.canary.maxSurge'])
})
