import { expect, it } from 'vitest'
import { emptyWorld } from '../../../src/simulation/emptyWorld.ts'
import { standingOf, standsAlike } from '../../../src/views/picture/standing.ts'
import { ran } from '../../timeline/objects/sample.ts'

it('is how a Rollout stands', () => {
  const world = ran().moments.at(-1)?.world ?? emptyWorld
  expect(standingOf(world)).toMatchObject({
    name: 'demo',
    phase: 'Paused',
    step: 'pause',
    asked: 50,
  })
})

it('is nothing before anything is applied', () => {
  expect(standingOf(emptyWorld)).toBeNull()
})

it('is the same where neither a Rollout nor a Deployment changed', () => {
  const [first, second] = ran().moments
  if (first === undefined || second === undefined) throw new Error('the sample has moments')
  expect(standsAlike(first.world, { ...first.world })).toBe(true)
  expect(standsAlike(first.world, second.world)).toBe(false)
  expect(standsAlike(null, first.world)).toBe(false)
})
