import { expect, it } from 'vitest'
import { experimentImages, rolloutImages } from '../../src/views/images.ts'
import { paintOf } from '../../src/views/paint.ts'
import { experiment, replicaSet } from './sample.ts'

const plain = paintOf(false)

it('sorts images and keeps the order of the roles of one ReplicaSet', () => {
  const both = { ...replicaSet, roles: ['stable', 'active'] as const, images: ['b:1', 'a:1'] }
  expect(rolloutImages([both], [], plain)).toEqual(['a:1 (stable, active)', 'b:1 (stable, active)'])
})

it('sorts the roles where two ReplicaSets have one image', () => {
  const canary = { ...replicaSet, roles: ['canary', 'ping'] as const }
  const stable = { ...replicaSet, roles: ['stable', 'pong'] as const }
  expect(rolloutImages([stable, canary], [], plain)).toEqual([
    'app:v1 (canary, ping, pong, stable)',
  ])
})

it('leaves out a ReplicaSet without pods', () => {
  expect(rolloutImages([{ ...replicaSet, replicas: 0 }], [], plain)).toEqual([])
  expect(rolloutImages([{ ...replicaSet, replicas: -1 }], [], plain)).toEqual([])
})

it('names the template of an Experiment, where it is known', () => {
  const named = { ...replicaSet, template: 'baseline' }
  const info = { ...experiment, replicaSets: [named, { ...replicaSet, images: ['x'] }] }
  expect(experimentImages(info, plain)).toEqual(['app:v1 (Σ:baseline)', 'x'])
  expect(rolloutImages([replicaSet], [info], plain)).toEqual(['app:v1 (stable, Σ:baseline)', 'x'])
})
