import { expect, it } from 'vitest'
import { jobResumeAt } from '../../src/analysis/jobPoll.ts'
import { at } from './given.ts'

it('looks at a Job less and less often', () => {
  expect(jobResumeAt(at(0), at(0))).toBe(at(0))
  expect(jobResumeAt(at(0), at(1))).toBe(at(2))
  expect(jobResumeAt(at(0), at(9))).toBe(at(13))
  expect(jobResumeAt(at(100), at(118))).toBe(at(124))
})
