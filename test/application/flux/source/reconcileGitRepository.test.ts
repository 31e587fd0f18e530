import { describe, expect, it } from 'vitest'
import { isConditionTrue } from '../../../../src/application/flux/conditions.ts'
import {
  type GitRepository,
  newGitRepository,
} from '../../../../src/application/flux/source/gitRepository.ts'
import {
  reconcileGitRepository,
  type SourceView,
} from '../../../../src/application/flux/source/reconcileGitRepository.ts'
import { start } from '../../../../src/units/time.ts'

const spec = {
  url: 'url',
  interval: 60_000_000_000n,
  ref: { branch: 'main', tag: '', semver: '', name: '', commit: '' },
  ignore: null,
  suspend: false,
  secretRef: '',
  include: [],
}
const fresh = { ...newGitRepository('app', 'default', spec), hasFinalizer: true }
const view = (hash: string, digest = hash): SourceView => ({
  server: {
    branches: new Map([['main', hash]]),
    tags: new Map(),
    commits: new Map([[hash, { hash, message: `commit ${hash}\n\nmore`, digest, at: start }]]),
  },
  secrets: new Set(),
  repositories: new Map(),
})
const run = (state: GitRepository, seen: SourceView) => reconcileGitRepository(state, seen)
const told = ({ events }: ReturnType<typeof run>) =>
  events.map(({ reason, message }) => `${reason}: ${message}`)

// Recorded: flux-source.
describe('reconcileGitRepository', () => {
  it('adds its finalizer first, and does nothing else', () => {
    const first = run(newGitRepository('app', 'default', spec), view('a'))
    expect([first.requeue.kind, first.events, first.state.status.artifact]).toEqual([
      'backoff',
      [],
      null,
    ])
  })

  it('stores a new commit, and tells its first line', () => {
    const done = run(fresh, view('a'))
    expect(done.state.status.artifact?.revision).toBe('main@sha1:a')
    expect(told(done)).toEqual(["NewArtifact: stored artifact for commit 'commit a'"])
    expect(done.requeue).toEqual({ kind: 'interval', after: spec.interval })
  })

  it('leaves an artifact alone that is up to date', () => {
    const done = run(fresh, view('a'))
    const again = run(done.state, view('a'))
    expect(again.state.status).toEqual(done.state.status)
    expect(again.events.map(({ type }) => type)).toEqual(['Trace'])
  })

  it('has a new revision, and nothing to tell, when a commit changes no content', () => {
    const again = run(run(fresh, view('a', 'same')).state, view('b', 'same'))
    expect([again.state.status.artifact?.revision, told(again)]).toEqual(['main@sha1:b', []])
  })

  it('keeps the old artifact when it fails, and backs off', () => {
    const done = run(fresh, view('a'))
    const branch = { ...spec, ref: { ...spec.ref, branch: 'gone' } }
    const failed = run({ ...done.state, spec: branch, generation: 2 }, view('a'))
    expect(failed.state.status.artifact?.revision).toBe('main@sha1:a')
    expect([failed.requeue.kind, failed.error]).toEqual([
      'backoff',
      `failed to checkout and determine revision: unable to clone 'url': couldn't find remote ref "refs/heads/gone"`,
    ])
    expect(failed.state.status.conditions.map(({ type, reason }) => `${type} ${reason}`)).toEqual([
      'ArtifactInStorage Succeeded',
      'FetchFailed GitOperationFailed',
      'Ready GitOperationFailed',
      'Reconciling ProgressingWithRetry',
    ])
    const mended = run({ ...failed.state, spec, generation: 3 }, view('a'))
    expect(told(mended)[0]).toBe("Succeeded: stored artifact for commit 'main@sha1:a'")
    expect(isConditionTrue(mended.state.status.conditions, 'Ready')).toBe(true)
  })

  it('waits 30 s for what it includes', () => {
    const waiting = run({ ...fresh, spec: { ...spec, include: ['lib'] } }, view('a'))
    expect(waiting.requeue).toEqual({ kind: 'after', after: 30_000_000_000n })
    const repositories = new Map([['lib', { revision: 'main@sha1:l', digest: 'l' }]])
    const ready = run(waiting.state, { ...view('a'), repositories })
    expect(told(ready)).toEqual(["NewArtifact: stored artifact for commit 'commit a'"])
  })

  it('does nothing while it is suspended, but to observe that', () => {
    const done = run(fresh, view('a'))
    const suspended = run(
      { ...done.state, spec: { ...spec, suspend: true }, generation: 2 },
      view('b'),
    )
    expect([suspended.requeue.kind, suspended.state.status.observedGeneration]).toEqual([
      'never',
      2,
    ])
    expect(suspended.state.status.artifact?.revision).toBe('main@sha1:a')
  })

  it('builds anew what its storage has lost', () => {
    const lost = { ...run(fresh, view('a')).state, artifactInStorage: false }
    const again = run(lost, view('a'))
    expect([again.state.artifactInStorage, again.events]).toEqual([true, []])
  })
})
