import { expect, it } from 'vitest'
import {
  type ApiServer,
  emptyServer,
  readStored,
  stored,
  updating,
} from '../../../src/application/apply/apiServer.ts'
import { afterRun, cadenceFlags, newCadence } from '../../../src/application/flux/cadence.ts'
import { newKustomization } from '../../../src/application/flux/kustomization/kustomization.ts'
import { reconcileKustomization } from '../../../src/application/flux/kustomization/reconcileKustomization.ts'
import {
  requestedByRevision,
  revisionChanged,
} from '../../../src/application/flux/kustomization/triggers.ts'
import { requested, started } from '../../../src/application/flux/queue.ts'
import type { GitServer } from '../../../src/application/flux/source/git.ts'
import { newGitRepository } from '../../../src/application/flux/source/gitRepository.ts'
import { reconcileGitRepository } from '../../../src/application/flux/source/reconcileGitRepository.ts'
import { referenceOf } from '../../../src/application/reference.ts'
import { mergeObject } from '../../../src/document/mergePatch.ts'
import { instant } from '../../../src/units/time.ts'

const SECOND = 1_000_000_000n
const flags = { ...cadenceFlags, jitterPercentage: 0 }

const rollout = (image: string) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'demo', namespace: 'default' },
  spec: { template: { spec: { containers: [{ name: 'app', image }] } } },
})
const reference = referenceOf(rollout(''))

/** A source that looks every minute, a Kustomization that runs every ten, and what others do. */
function playedUntil(
  end: number,
  commits: ReadonlyMap<number, string>,
  acts: ReadonlyMap<number, string>,
) {
  let server: ApiServer = emptyServer
  let git: GitServer = { branches: new Map(), tags: new Map(), commits: new Map() }
  const ref = { branch: 'main', tag: '', semver: '', name: '', commit: '' }
  const spec = {
    url: '',
    interval: 60n * SECOND,
    ref,
    ignore: null,
    suspend: false,
    secretRef: '',
    include: [],
  }
  let source = { ...newGitRepository('app', 'default', spec), hasFinalizer: true }
  const sourceRef = { kind: 'GitRepository', name: 'app' }
  let app = {
    ...newKustomization('app', 'default', { interval: '10m', prune: true, sourceRef }),
    hasFinalizer: true,
  }
  let sourceCadence = { ...newCadence, queue: requested(newCadence.queue, 0n) }
  let appCadence = { ...newCadence, queue: requested(newCadence.queue, 0n) }
  const seen: string[] = []

  for (let second = 0; second <= end; second += 1) {
    const at = BigInt(second) * SECOND
    const image = commits.get(second)
    if (image !== undefined) {
      const commit = { hash: image, message: image, digest: image, at: instant(second * 1000) }
      git = {
        ...git,
        branches: new Map([['main', image]]),
        commits: new Map(git.commits).set(image, commit),
      }
    }
    const undone = acts.get(second)
    if (undone !== undefined) {
      const patch = { spec: rollout(undone).spec }
      const answer = updating(
        server,
        mergeObject(readStored(server, reference) ?? {}, patch),
        'kubectl-argo-rollouts',
        '',
      )
      if (!answer.refused) server = stored(server, answer.object)
    }
    if (sourceCadence.queue.dueAt === at) {
      const view = { server: git, secrets: new Set<string>(), repositories: new Map() }
      const before = source.status.artifact
      const done = reconcileGitRepository(source, view)
      const running = { ...sourceCadence, queue: started(sourceCadence.queue) }
      sourceCadence = afterRun(running, at, done, flags, 1, 'GitRepository/default/app')
      source = done.state
      const { artifact } = source.status
      const asked = requestedByRevision(
        { ...sourceRef, namespace: 'default' },
        artifact?.revision ?? '',
        [app],
      )
      if (revisionChanged(before, artifact) && asked.length > 0) {
        appCadence = { ...appCadence, queue: requested(appCadence.queue, at) }
      }
    }
    if (appCadence.queue.dueAt === at) {
      const revision = source.status.artifact?.revision ?? ''
      const objects = [rollout(source.status.artifact?.digest ?? '')]
      const folders = new Map([['', [{ name: 'all.yaml', objects, malformed: '' }]]])
      const view = {
        server,
        source: { artifact: { revision, folders } },
        kustomizations: new Map(),
        failFast: true,
      }
      const done = reconcileKustomization(app, view, instant(second * 1000))
      if (done.state === null || done.returned === null) throw new Error('it waits')
      const running = { ...appCadence, queue: started(appCadence.queue) }
      appCadence = afterRun(running, at, done.returned, flags, 1, 'Kustomization/default/app')
      app = done.state
      server = done.server
      seen.push(`${second} ${done.output.map(({ action }) => action).join()}`)
    }
  }
  return seen
}

// The specification of Flux, "Worked": source 1 m, Kustomization 10 m, no wait, no jitter.
it('a commit arrives with the next look of the source, and moves the runs that follow', () => {
  const commits = new Map([
    [0, 'v1'],
    [37, 'v2'],
  ])
  expect(playedUntil(700, commits, new Map())).toEqual([
    '0 created',
    '60 configured',
    '660 unchanged',
  ])
})

it('an undo lives until the next run', () => {
  const commits = new Map([[0, 'v1']])
  expect(playedUntil(700, commits, new Map([[100, 'v0']]))).toEqual(['0 created', '600 configured'])
})

it('a commit reverts an undo as well', () => {
  const commits = new Map([
    [0, 'v1'],
    [130, 'v2'],
  ])
  expect(playedUntil(200, commits, new Map([[100, 'v0']]))).toEqual(['0 created', '180 configured'])
})
