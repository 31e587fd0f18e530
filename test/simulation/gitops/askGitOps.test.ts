import { expect, it } from 'vitest'
import { askGitOps } from '../../../src/simulation/gitops/askGitOps.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { nowOf } from '../given.ts'
import { application, flux, planOf } from './given.ts'

const plan = planOf('app:v1', [application(), ...flux()])
const commit = { at: '0s', commit: 0, hash: '', message: '' }

it('a commit is made, and nobody is told of it without a webhook', () => {
  const now = nowOf({}, 0, { plan, commits: [] })
  expect(askGitOps(now, commit)).toBe(true)
  expect(now.gitops?.commits).toBe(1)
  expect(now.gitops?.applications[0]?.poll.arrivals).toEqual([])
})

it('a refresh asks Argo CD and the sources of Flux', () => {
  const now = nowOf({}, 5, { plan, commits: [] })
  expect(askGitOps(now, { at: '5s', refresh: true })).toBe(true)
  expect(now.gitops?.applications[0]?.poll.arrivals).toHaveLength(1)
  expect(now.gitops?.repositories[0]?.requestedAt).toBe('2026-01-01T00:00:05Z')
  expect(now.gitops?.kustomizations[0]?.requestedAt).toBe('')
})

it('anything else is left to others', () => {
  const now = nowOf({}, 5, { plan, commits: [] })
  expect(askGitOps(now, { at: '5s', abort: true })).toBe(false)
})

it('without commits there is nobody to ask', () => {
  const now = nowOf({}, 5)
  expect(askGitOps(now, { at: '5s', sync: true })).toBe(true)
  expect(now.errors).toEqual(['nobody looks at Git: the scenario has no commits'])
})

it('a second sync is refused while the first goes on', () => {
  const second = {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'x', annotations: { 'argocd.argoproj.io/sync-wave': '1' } },
  }
  const waiting = planOf('app:v1', [application({}), second])
  const script = ['1s', '2s'].map((at) => ({ at, sync: true }))
  const { moments } = simulate({
    plan: waiting,
    commits: [],
    script,
    until: '10s',
    pods: { startup: '1m' },
  })
  expect(moments.flatMap(({ errors }) => errors)).toEqual([
    'sync: another operation is already in progress',
  ])
})
