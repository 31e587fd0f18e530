import { expect, it } from 'vitest'
import {
  newRepository,
  reconcileRepository,
  requestedNow,
} from '../../../src/application/flux/repositoryState.ts'
import { readGitRepository } from '../../../src/application/flux/source/readGitRepository.ts'
import { at, commitsOf, configMap } from '../argocd/given.ts'

const spec = readGitRepository({
  interval: '1m',
  url: 'https://git.example.com',
  ref: { branch: 'main' },
})
const commits = commitsOf([configMap('a', '1')])
const view = { spec, commits, seed: 0 }

it('a GitRepository stores the newest commit, and looks again after its interval', () => {
  const { state, wakeAt } = reconcileRepository(newRepository('shop', 'default'), view, at(0))
  expect(state.status.artifact?.revision).toBe(`main@sha1:${commits[0]?.hash}`)
  expect(Math.abs((wakeAt ?? 0) - 60_000)).toBeLessThanOrEqual(3000)
  const early = reconcileRepository(state, view, at(10))
  expect(early.state).toBe(state)
})

it('a request is answered at once, and starts the clock anew', () => {
  const { state } = reconcileRepository(newRepository('shop', 'default'), view, at(0))
  const asked = requestedNow(state, at(20))
  const { state: next, wakeAt } = reconcileRepository(asked, view, at(20))
  expect(next.status.lastHandledReconcileAt).toBe('2026-01-01T00:00:20Z')
  expect(wakeAt ?? 0).toBeGreaterThan(76_000)
})

it('a request during a run is kept for its end', () => {
  const running = { requestedAt: '', pace: { dueAt: null, again: false, failures: 0, draws: 0 } }
  expect(requestedNow(running, at(1)).pace).toMatchObject({ dueAt: null, again: true })
})
