import { expect, it } from 'vitest'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { whyNothing } from '../../src/simulation/whyNothing.ts'
import { writtenPartsOf } from '../../src/simulation/writtenParts.ts'
import { simulated } from './given.ts'

const aborted = simulated({
  script: [
    { at: '30s', setImage: 'app:v2' },
    { at: '40s', abort: true },
  ],
}).at('2m')

it('a promotion of an aborted update says what begins it again', () => {
  const world = writtenPartsOf(aborted ?? emptyWorld, [])
  expect(whyNothing({ at: '2m', promote: true }, world, world)).toBe(
    'the update is aborted; `retry` or a new template begins it again',
  )
})

it('a resume in the pause of a step says what ends that', () => {
  const waiting = simulated({ script: [{ at: '30s', setImage: 'app:v2' }] }).at('50s')
  const world = writtenPartsOf(waiting ?? emptyWorld, [])
  expect(whyNothing({ at: '50s', resume: true }, world, world)).toBe(
    'spec.paused is not set; `promote` ends the pause of a step',
  )
})

it('without a Rollout everything is as it was', () => {
  const world = writtenPartsOf(emptyWorld, [])
  expect(whyNothing({ at: '0s', sync: true }, world, world)).toBe('everything is as it was')
})
