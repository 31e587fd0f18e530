import { expect, it } from 'vitest'
import { differences } from '../../src/releases/differences.ts'
import { touches } from '../../src/releases/touches.ts'
import type { JsonObject } from '../../src/units/json.ts'

const rollout = (strategy: JsonObject): JsonObject => ({ spec: { strategy } })

it('a difference touches who has everything on one of its lists', () => {
  const { dynamicAbortWeight, abortNamesAnalysis } = differences
  const canary = { dynamicStableScale: true, abortScaleDownDelaySeconds: 30 }
  expect(touches(dynamicAbortWeight, rollout({ canary }))).toBe(true)
  expect(
    touches(dynamicAbortWeight, rollout({ canary: { ...canary, dynamicStableScale: false } })),
  ).toBe(false)
  expect(touches(dynamicAbortWeight, rollout({ canary: { dynamicStableScale: true } }))).toBe(false)
  const steps = [{ setWeight: 5 }, { analysis: {} }]
  expect(touches(abortNamesAnalysis, rollout({ canary: { steps } }))).toBe(true)
  expect(touches(abortNamesAnalysis, rollout({ canary: { steps: [{ setWeight: 5 }] } }))).toBe(
    false,
  )
  expect(touches(abortNamesAnalysis, rollout({ blueGreen: { prePromotionAnalysis: {} } }))).toBe(
    true,
  )
})

it('a difference with an empty list touches everybody', () => {
  expect(touches(differences.earlyWriteEndsPass, rollout({}))).toBe(true)
})
