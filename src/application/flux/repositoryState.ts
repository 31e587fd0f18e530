import type { Turn } from '../../cluster/controller.ts'
import { noOrders } from '../../cluster/controller.ts'
import { type Instant, rfc3339, start } from '../../units/time.ts'
import { type GitCommit, gitServerOf } from '../commit.ts'
import { beginRun, endRun, type Pace } from './pace.ts'
import {
  type GitRepository,
  type GitRepositorySpec,
  newGitRepository,
} from './source/gitRepository.ts'
import { reconcileGitRepository } from './source/reconcileGitRepository.ts'

/** A GitRepository between two turns of its controller. Plain data; its spec is the view's. */
export interface RepositoryState extends Omit<GitRepository, 'spec'> {
  readonly pace: Pace
}

export interface RepositoryView {
  readonly spec: GitRepositorySpec
  readonly commits: readonly GitCommit[]
  readonly seed: number
}

/** A GitRepository that its controller has taken up, and is about to look at. */
export function newRepository(name: string, namespace: string): RepositoryState {
  const { spec: _, ...state } = newGitRepository(name, namespace, noSpec)
  return {
    ...state,
    hasFinalizer: true,
    pace: { dueAt: start, again: false, failures: 0, draws: 0 },
  }
}

const noSpec: GitRepositorySpec = {
  url: '',
  interval: 0n,
  ref: { branch: '', tag: '', semver: '', name: '', commit: '' },
  ignore: null,
  suspend: false,
  secretRef: '',
  include: [],
}

/** A person, or a webhook, sets the annotation `reconcile.fluxcd.io/requestedAt`. */
export function requestedNow<State extends { readonly pace: Pace; readonly requestedAt: string }>(
  state: State,
  at: Instant,
): State {
  const { pace } = state
  const asked = pace.dueAt === null ? { ...pace, again: true } : { ...pace, dueAt: at }
  return { ...state, requestedAt: rfc3339(at), pace: asked }
}

/** One turn of source-controller over a GitRepository; it does nothing before it is due. */
export function reconcileRepository(
  before: RepositoryState,
  { spec, commits, seed }: RepositoryView,
  at: Instant,
): Turn<RepositoryState> {
  const { pace, ...state } = before
  const rest = { orders: noOrders, asksAgain: false, rests: true, failure: '', endedBy: '' }
  if (pace.dueAt === null || pace.dueAt > at) return { state: before, wakeAt: pace.dueAt, ...rest }
  const server = gitServerOf(commits, spec.ref.branch || 'master')
  const view = { server, secrets: new Set<string>(), repositories: new Map() }
  const run = reconcileGitRepository({ ...state, spec }, view)
  const object = `GitRepository/${state.namespace}/${state.name}`
  const next = endRun(beginRun(pace), at, run, seed, object)
  const { spec: _, ...left } = run.state
  return { state: { ...left, pace: next }, wakeAt: next.dueAt, ...rest }
}
