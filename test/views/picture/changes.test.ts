import { expect, it } from 'vitest'
import { changesOf } from '../../../src/views/picture/changes.ts'
import { pictureOf } from '../../../src/views/picture/pictureOf.ts'
import { ran } from '../../timeline/objects/sample.ts'
import { at } from '../../timeline/objects/sampleWorld.ts'
import { pictureWith } from './sample.ts'

it('tells of each instant what happened and how everything stands', () => {
  const changes = changesOf(pictureOf(ran()))
  expect(changes.map(({ time, pods, phase }) => [time, pods, phase])).toEqual([
    ['0s', '0 + 0', 'Progressing'],
    ['5s', '2 + 0', 'Healthy'],
    ['1m', '2 + 0', 'Progressing'],
    ['1m5s', '1 + 1', 'Paused'],
  ])
  expect(changes[2]?.events).toContain('setImage app:v2')
  expect(changes[3]?.events).toEqual(['step pause', 'Paused: CanaryPauseStep'])
})

it('tells when an analysis begins, and how it ends', () => {
  const run = {
    name: 'check',
    from: at(10),
    to: at(40),
    phase: 'Failed' as const,
    message: 'too many',
    measurements: [],
  }
  const told = changesOf(pictureWith({ analyses: [run] })).map(({ events }) => events)
  expect(told).toEqual([['check begins'], ['check Failed: too many']])
})
