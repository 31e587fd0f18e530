import { expect, it } from 'vitest'
import {
  inTheFuture,
  leftOut,
  notLookedAt,
  stuckImagesIn,
  unknownStart,
} from '../../../src/simulation/live/notes.ts'

const owned = (kind: string, name: string, owner: string) => ({
  kind,
  metadata: { name, ownerReferences: [{ kind: 'Deployment', name: owner }] },
})

it('what belongs to others is one note a kind', () => {
  const strangers = [
    ...['a', 'b', 'c', 'd'].map((name) => owned('Pod', name, 'api')),
    owned('ReplicaSet', 'x', 'api'),
  ]
  expect(leftOut(strangers).map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
    'note: Pod: a (Deployment/api), b (Deployment/api), c (Deployment/api) and 1 more belong to others',
    'note: ReplicaSet: x (Deployment/api) belongs to others',
  ])
})

it('an HPA of the Rollout is a warning with the key that plays it', () => {
  const rollout = { kind: 'Rollout', metadata: { name: 'web' } }
  const hpa = (name: string) => ({
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: 'hpa' },
    spec: { scaleTargetRef: { kind: 'Rollout', name } },
  })
  const [told] = notLookedAt([hpa('web')], rollout)
  expect(told).toMatchObject({ severity: 'warning', code: 'live-autoscaler' })
  expect(told?.hint).toContain('replicas: [[')
  expect(notLookedAt([hpa('api')], rollout)[0]).toMatchObject({ severity: 'note' })
})

it('an image is stuck once, with the first reason', () => {
  const pod = (image: string, reason: string) => ({
    spec: { containers: [{ image }] },
    status: { containerStatuses: [{ state: { waiting: { reason } } }] },
  })
  const pods = [
    pod('a:1', 'PodInitializing'),
    pod('a:2', 'CrashLoopBackOff'),
    pod('a:2', 'ErrImagePull'),
  ]
  expect([...stuckImagesIn(pods)]).toEqual([['a:2', 'CrashLoopBackOff']])
})

it('pods of unknown age, and a clock that is behind, are told', () => {
  expect(unknownStart('web-1', 2).message).toBe(
    '2 of the pods of web-1 are not ready, and not among the objects',
  )
  expect(inTheFuture('ReplicaSet/web-1', 3).message).toBe(
    'ReplicaSet/web-1 was created 3s after now',
  )
})
