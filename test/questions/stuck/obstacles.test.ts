import { expect, it } from 'vitest'
import { obstacleRules, obstaclesIn } from '../../../src/questions/stuck/obstacles.ts'
import { viewWith } from './obstacles/state.ts'

it('tells what holds everything before what holds one step', () => {
  const view = viewWith(({ spec }) => ({ spec: { ...spec, paused: true }, failure: 'boom' }))
  const found = obstaclesIn(view).map(({ blockedBy }) => blockedBy)
  expect(found).toEqual(['failing pass', 'paused', 'pause step 2'])
})

it('finds nothing in a Rollout that is done', () => {
  const view = viewWith(({ status }) => ({
    status: { ...status, stableRS: status.currentPodHash, pauseConditions: [] },
  }))
  expect(obstaclesIn(view)).toEqual([])
  expect(Object.keys(obstacleRules).length).toBeGreaterThan(10)
})
