import { expect, it } from 'vitest'
import { averageOf, averageTarget } from '../../src/autoscaler/averageUsage.ts'
import { pods } from './given.ts'

const usage = [
  { pod: 'p', count: 2, value: 500 },
  { pod: 'gone', count: 1, value: 101 },
]

it('an average is cut off, and counts pods that are gone', () => {
  expect(averageOf(usage)).toBe(367)
  expect(averageTarget(734).ratioOf(usage)).toBe(0.5)
})

it('a pod without a metric is taken to be right on target', () => {
  expect(averageTarget(300).fallbackOf(pods('p'))).toBe(300)
})
