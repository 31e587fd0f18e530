import { expect, it } from 'vitest'
import { judged } from '../../../src/questions/lint/judged.ts'
import { subjectIn } from './subjects.ts'
import { all, canary, prometheus, template } from './written.ts'

const good = template(`successCondition: 'result[0] > 0', ${prometheus()}`)
const countIn = (...documents: readonly string[]): number =>
  judged(subjectIn(all(...documents))).length

it('leaves out metrics whose verdict decides nothing', () => {
  const named = 'steps: [{ analysis: { templates: [{ templateName: t }]'
  expect(countIn(canary(`${named} } }]`), good)).toBe(1)
  expect(countIn(canary(`${named}, dryRun: [{ metricName: m }] } }]`), good)).toBe(0)
  expect(countIn(canary('steps: [{ pause: {} }]'), good)).toBe(0)
})

it('takes all of a file without a Rollout', () => {
  expect(countIn(good)).toBe(1)
})
