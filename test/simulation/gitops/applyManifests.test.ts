import { describe, expect, it } from 'vitest'
import {
  admitObjects,
  removeObject,
  storeObject,
} from '../../../src/simulation/gitops/applyManifests.ts'
import type { WorldNow } from '../../../src/simulation/worldNow.ts'
import { service } from '../../manifest/given.ts'
import { nowOf } from '../given.ts'
import { application, planOf, rollout } from './given.ts'

function nowWith(...objects: Parameters<typeof storeObject>[1][]): WorldNow {
  const now = nowOf({}, 0, { plan: planOf('app:v1', [application()]), commits: [] })
  for (const object of objects) storeObject(now, object)
  admitObjects(now)
  return now
}

describe('an object that is stored', () => {
  it('takes the place of the one with its name, without a status', () => {
    const now = nowWith(rollout('app:v1'), { ...rollout('app:v2'), status: { phase: 'x' } })
    expect(now.gitops?.objects.map(({ spec, status }) => [spec, status])).toEqual([
      [rollout('app:v2').spec, undefined],
    ])
    expect(now.gitops?.writes).toBe(2)
    expect(now.rollout?.spec.template.image).toBe('app:v2')
  })

  it('changes the Rollout that is there, and the Services around it', () => {
    const now = nowWith(rollout('app:v1'))
    const { rollout: before } = now
    storeObject(now, rollout('app:v2'))
    storeObject(now, service('stable', { metadata: { name: 'stable', namespace: 'default' } }))
    admitObjects(now)
    expect(now.rollout?.generation).toBe((before?.generation ?? 0) + 1)
    expect(now.rollout?.services.map(({ name }) => name)).toEqual(['stable'])
  })

  it('keeps to the bookkeeping of those who apply: it is no change of the Rollout', () => {
    const now = nowWith(rollout('app:v1'))
    const annotations = { 'argocd.argoproj.io/tracking-id': 'shop' }
    const metadata = { name: 'demo', namespace: 'default', annotations, managedFields: [] }
    storeObject(now, { ...rollout('app:v1'), metadata })
    admitObjects(now)
    expect(now.rollout?.generation).toBe(1)
  })
})

it('a Rollout that is deleted takes everything with it', () => {
  const now = nowWith(rollout('app:v1'))
  removeObject(now, rollout(''))
  admitObjects(now)
  expect([now.rollout, now.gitops?.objects]).toEqual([null, []])
})
