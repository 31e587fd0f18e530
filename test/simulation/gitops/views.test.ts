import { expect, it } from 'vitest'
import type { GitOps } from '../../../src/application/gitops.ts'
import { storeObject } from '../../../src/simulation/gitops/applyManifests.ts'
import { askGitOps } from '../../../src/simulation/gitops/askGitOps.ts'
import {
  applicationView,
  kustomizationView,
  repositoryView,
} from '../../../src/simulation/gitops/views.ts'
import { nowOf } from '../given.ts'
import { application, flux, planOf, rollout } from './given.ts'

const plan = planOf('app:v1', [application(), ...flux()])
const now = nowOf({}, 0, { plan, commits: [{ at: '1m', plan }] })
askGitOps(now, { at: '0s', commit: 0, hash: '', message: '' })
const { applications, repositories, kustomizations } = now.gitops as GitOps

it('nobody sees a commit before it is made', () => {
  expect(repositoryView(now, repositories[0] as never).commits).toHaveLength(1)
  expect(applicationView(now, applications[0] as never).commits).toHaveLength(1)
})

it('every write is news to Argo CD', () => {
  const { seen } = applicationView(now, applications[0] as never)
  const changed = { ...now }
  storeObject(changed, rollout('app:v1'))
  expect(applicationView(changed, applications[0] as never).seen).not.toBe(seen)
})

it('a Kustomization finds its source, which has no artifact at first', () => {
  expect(kustomizationView(now, kustomizations[0] as never).source).toEqual({
    name: 'shop',
    namespace: 'default',
    artifact: null,
  })
})
