import { expect, it } from 'vitest'
import { InvalidInputError } from '../../src/document/invalidInputError.ts'
import { readPlan } from '../../src/manifest/readPlan.ts'
import { canary } from './given.ts'

it('objects are a plan, or an error that says why not', () => {
  expect(readPlan([canary()]).rollout.name).toBe('demo')
  const broken = canary({ stableService: 's' })
  expect(() => readPlan([broken])).toThrow(InvalidInputError)
  expect(() => readPlan([broken])).toThrow(/^spec\.strategy\.canary\.stableService: error: .*not/)
  expect(readPlan([broken], { missing: 'assume' }).assumed.length).toBe(1)
})
