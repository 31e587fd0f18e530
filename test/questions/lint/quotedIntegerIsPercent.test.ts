import { expect, it } from 'vitest'
import { quotedIntegerIsPercent } from '../../../src/questions/lint/quotedIntegerIsPercent.ts'
import { foundIn, tried } from './tried.ts'
import { blueGreen, canary } from './written.ts'

tried(quotedIntegerIsPercent, {
  flags: canary('maxSurge: "3", maxUnavailable: 0, steps: [{ setWeight: 50 }]'),
  at: ['Rollout/web spec.strategy.canary.maxSurge'],
  leavesAlone: canary('maxSurge: 3%, maxUnavailable: 0, steps: [{ setWeight: 50 }]'),
  fixed: canary('maxSurge: 3, maxUnavailable: 0, steps: [{ setWeight: 50 }]'),
})

it('looks at what a blue-green update may lack as well', () => {
  const found = foundIn(blueGreen('maxUnavailable: "1"'), quotedIntegerIsPercent)
  expect(found.map(({ path }) => path)).toEqual(['spec.strategy.blueGreen.maxUnavailable'])
})
