import { describe, expect, it } from 'vitest'
import {
  alreadyMatches,
  failedRestoring,
  objectionToWorkload,
  restored,
  restoredTemplate,
  skipped,
  workloadResource,
} from '../../src/verbs/restoration.ts'
import { template } from './given.ts'

const revisions = (...numbers: readonly number[]): readonly { revision: number; place: number }[] =>
  numbers.map((revision, place) => ({ revision, place }))

describe('the revision to restore', () => {
  it('is the second highest', () => {
    expect(restored(revisions(1, 11, 9), 0, 'web')).toMatchObject({ revision: 9 })
    expect(restored(revisions(4, 2, 4), 0, 'web')).toMatchObject({ revision: 4, place: 2 })
    expect(restored(revisions(0, 3), 0, 'web')).toMatchObject({ revision: 0 })
  })

  it('is the one that is asked for', () => {
    expect(restored(revisions(1, 11, 9), 1, 'web')).toMatchObject({ revision: 1 })
  })

  it.each([
    [revisions(3), 0, 'no revision found for rollout "web"'],
    [revisions(3, -1), 0, 'no revision found for rollout "web"'],
    [revisions(1, 3), -2, 'no revision found for rollout "web"'],
    [revisions(1, 3), 2, 'unable to find specified revision 2 in history'],
  ])('is missed among %j: %i', (candidates, asked, error) => {
    expect(restored(candidates, asked, 'web')).toBe(error)
  })
})

const hashed = (of: ReturnType<typeof template>): ReturnType<typeof template> => ({
  ...of,
  metadata: { labels: { app: 'web', 'rollouts-pod-template-hash': 'v2' } },
})

describe('the template of a revision', () => {
  it('matches if the Rollout asks for nothing that it has not', () => {
    const more = template('app:v2', { name: 'proxy', image: 'proxy:1' })
    expect(alreadyMatches(template('app:v2'), hashed(template('app:v2')))).toBe(true)
    expect(alreadyMatches(template('app:v2'), hashed(more))).toBe(true)
    expect(alreadyMatches(more, hashed(template('app:v2')))).toBe(false)
    expect(alreadyMatches(template('app:v2'), hashed(template('app:v1')))).toBe(false)
  })

  it('is restored as a typed object, without the hash', () => {
    const odd = { ...hashed(template('app:v1')), unknown: true }
    expect(restoredTemplate(odd)).toEqual({
      metadata: { labels: { app: 'web' } },
      spec: { containers: [{ name: 'app', image: 'app:v1', resources: {} }] },
    })
  })

  it('goes to three kinds of workloads, and comes to two', () => {
    expect(workloadResource('Deployment')).toBe('deployments')
    expect(objectionToWorkload('ReplicaSet')).toBe('')
    expect(objectionToWorkload('PodTemplate')).toMatch('the server rejected our request')
    expect(objectionToWorkload('constructor')).toBe('workload of type constructor is not supported')
  })
})

it('refusals name the revision that was asked for', () => {
  expect(skipped(0)).toBe('skipped rollback (current template already matches revision 0)')
  expect(failedRestoring(3, 'why')).toBe('failed restoring revision 3: why')
})
