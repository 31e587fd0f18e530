import { expect, it } from 'vitest'
import { blueGreen } from '../../../src/rollout/reconcilers/blueGreen/blueGreen.ts'
import { canary } from '../../../src/rollout/reconcilers/canary/canary.ts'
import { rulesOf } from '../../../src/rollout/reconcilers/strategies.ts'
import * as given from '../given.ts'

it('the spec’s strategy decides whose rules hold', () => {
  expect(rulesOf(given.canary().rollout)).toBe(canary)
  expect(rulesOf(given.blueGreen().rollout)).toBe(blueGreen)
})
