import { expect, it } from 'vitest'
import { deadlineShorterThanProgress } from '../../../src/questions/lint/deadlineShorterThanProgress.ts'
import { foundIn, tried } from './tried.ts'
import { canary } from './written.ts'

const until = (deadline: number): string =>
  canary(
    'steps: [{ setWeight: 50 }, { pause: { duration: 1m } }]',
    `replicas: 4\nprogressDeadlineSeconds: ${deadline}`,
  )
const options = { scenario: { pods: { startup: '60s' } } }

tried(deadlineShorterThanProgress, {
  flags: until(30),
  at: ['Rollout/web spec.progressDeadlineSeconds'],
  leavesAlone: until(90),
  fixed: until(62),
  options,
})

it('names a deadline with which it is silent', () => {
  for (const deadline of [5, 20, 59]) {
    const [finding] = foundIn(until(deadline), deadlineShorterThanProgress, options)
    const enough = Number(/progressDeadlineSeconds: (\d+)/.exec(finding?.fix ?? '')?.[1])
    expect(foundIn(until(enough), deadlineShorterThanProgress, options)).toEqual([])
  }
})

it('goes by 10 seconds where nobody says how long pods take', () => {
  expect(foundIn(until(5), deadlineShorterThanProgress)).toHaveLength(1)
  expect(foundIn(until(30), deadlineShorterThanProgress)).toEqual([])
})
