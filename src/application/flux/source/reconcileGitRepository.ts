import {
  conditionNamed,
  type FluxConditions,
  isConditionTrue,
  unmarked,
  withFluxCondition,
  withRetry,
} from '../conditions.ts'
import { NANOSECONDS_A_SECOND } from '../intervals.ts'
import { backoff, type FluxEvent, never, type Returned, returning } from '../outcome.ts'
import { type Checkout, checkOut, type GitServer } from './git.ts'
import type { Artifact, GitRepository, GitRepositoryStatus } from './gitRepository.ts'

/** What a GitRepository is reconciled against. */
export interface SourceView {
  readonly server: GitServer
  readonly secrets: ReadonlySet<string>
  /** The GitRepositories of the namespace with their artifacts; null: none yet. */
  readonly repositories: ReadonlyMap<string, Artifact | null>
}

export interface ReconciledSource extends Returned {
  /** The very one if nothing changed. */
  readonly state: GitRepository
  readonly events: readonly FluxEvent[]
}

/**
 * One run of the source-controller over a GitRepository. Operations take no time, so that what its
 * status says while it works is never seen, except where a failure leaves it.
 */
export function reconcileGitRepository(state: GitRepository, view: SourceView): ReconciledSource {
  if (!state.hasFinalizer) {
    return { state: { ...state, hasFinalizer: true }, events: [], ...returning(backoff) }
  }
  if (state.spec.suspend) {
    return { state: observed(state, state.status), events: [], ...returning(never) }
  }
  const begun = begin(state)
  const fetched = fetch(state, begun, view)
  if (fetched.kind === 'failed') return failed(state, fetched)
  return succeeded(state, fetched)
}

type Fetched =
  | Failure
  | {
      readonly kind: 'fetched'
      readonly status: GitRepositoryStatus
      readonly checkout: Extract<Checkout, { kind: 'commit' }>
      readonly included: readonly Artifact[]
    }

interface Failure {
  readonly kind: 'failed'
  readonly condition: 'FetchFailed' | 'IncludeUnavailable'
  readonly reason: string
  readonly message: string
  readonly status: GitRepositoryStatus
}

/** What is told while working; a failure leaves the message of Reconciling behind. */
function begin({ generation, artifactInStorage, status }: GitRepository): GitRepositoryStatus {
  const lost = status.artifact !== null && !artifactInStorage
  const building = `building artifact${lost ? ': disappeared from storage' : ''}`
  const missing = lost || status.artifact === null
  const message = missing
    ? building
    : generation !== status.observedGeneration
      ? `processing object: new generation ${status.observedGeneration} -> ${generation}`
      : 'reconciliation in progress'
  const kept = missing ? unmarked(status.conditions, 'ArtifactInStorage') : status.conditions
  return {
    ...status,
    artifact: lost ? null : status.artifact,
    conditions: withFluxCondition(kept, 'Reconciling', 'True', 'Progressing', message, generation),
  }
}

function fetch(state: GitRepository, status: GitRepositoryStatus, view: SourceView): Fetched {
  const { spec, namespace } = state
  const fail = (reason: string, message: string): Failure => {
    return { kind: 'failed', condition: 'FetchFailed', reason, message, status }
  }
  if (spec.secretRef !== '' && !view.secrets.has(spec.secretRef)) {
    const secret = `failed to get secret '${namespace}/${spec.secretRef}'`
    const message = `${secret}: ${secret}: secrets "${spec.secretRef}" not found`
    return fail('AuthenticationFailed', message)
  }
  const included: Artifact[] = []
  for (const name of spec.include) {
    const artifact = view.repositories.get(name)
    if (artifact) included.push(artifact)
    else return unavailable(name, artifact === undefined, status)
  }
  const { artifact } = status
  const seen = artifact !== null && isConditionTrue(status.conditions, 'ArtifactInStorage')
  const checkout = checkOut(view.server, spec.url, spec.ref, seen ? artifact.revision : '')
  if (checkout.kind === 'empty') return fail('EmptyGitRepository', 'git repository is empty')
  if (checkout.kind === 'error') {
    const message = `failed to checkout and determine revision: ${checkout.error}`
    return fail('GitOperationFailed', message)
  }
  return { kind: 'fetched', status, checkout, included }
}

function unavailable(name: string, absent: boolean, status: GitRepositoryStatus): Failure {
  const reason = absent ? 'NotFound' : 'NoArtifact'
  const message = absent
    ? `could not get resource for include '${name}': ` +
      `gitrepositories.source.toolkit.fluxcd.io "${name}" not found`
    : `no artifact available for include '${name}'`
  return { kind: 'failed', condition: 'IncludeUnavailable', reason, message, status }
}

/** A failed fetch backs off; a missing include is waited for. */
function failed(state: GitRepository, failure: Failure): ReconciledSource {
  const { condition, reason, message, status } = failure
  const { generation } = state
  const told = withFluxCondition(status.conditions, condition, 'True', reason, message, generation)
  const conditions = summarized(withRetry(told), generation)
  const waiting = condition === 'IncludeUnavailable'
  const returned: Returned = waiting
    ? returning({ kind: 'after', after: 30n * NANOSECONDS_A_SECOND })
    : { requeue: backoff, error: message, terminal: false }
  return {
    state: handled({ ...state, artifactInStorage: true, status: { ...status, conditions } }),
    events: [{ type: waiting ? 'Trace' : 'Warning', reason, message }],
    ...returned,
  }
}

function succeeded(
  state: GitRepository,
  { status, checkout, included }: Extract<Fetched, { kind: 'fetched' }>,
): ReconciledSource {
  const { spec, generation } = state
  const { revision, commit, seen } = checkout
  const sameContent =
    spec.ignore === status.observedIgnore && sameArtifacts(included, status.includedArtifacts)
  const upToDate = status.artifact?.revision === revision && sameContent
  const artifact: Artifact = upToDate
    ? (status.artifact ?? { revision, digest: commit.digest })
    : { revision, digest: digestOf(commit.digest, included) }
  const cleared = unmarked(status.conditions, 'FetchFailed', 'IncludeUnavailable', 'Reconciling')
  const message = `stored artifact for revision '${revision}'`
  const conditions = withFluxCondition(
    cleared,
    'ArtifactInStorage',
    'True',
    'Succeeded',
    message,
    generation,
  )
  const next: GitRepositoryStatus = {
    ...status,
    artifact,
    observedIgnore: spec.ignore,
    includedArtifacts: included,
    conditions,
  }
  const short = seen && sameContent ? revision : firstLine(commit.message)
  return {
    state: observed({ ...state, artifactInStorage: true }, next),
    events: [
      ...(upToDate && !seen ? [upToDateTrace(revision)] : []),
      ...notified(state.status, artifact, `stored artifact for commit '${short}'`),
      ...(upToDate && seen ? [unchangedTrace(revision)] : []),
    ],
    ...returning({ kind: 'interval', after: spec.interval }),
  }
}

/** What is told of a success: new content, or that a failure is over. */
function notified(
  before: GitRepositoryStatus,
  artifact: Artifact,
  message: string,
): readonly FluxEvent[] {
  if (before.artifact?.digest !== artifact.digest) {
    return [{ type: 'Normal', reason: 'NewArtifact', message }]
  }
  const recovered = ['FetchFailed', 'IncludeUnavailable'].some(
    (type) => conditionNamed(before.conditions, type) !== null,
  )
  return recovered ? [{ type: 'Normal', reason: 'Succeeded', message }] : []
}

function upToDateTrace(revision: string): FluxEvent {
  const message = `artifact up-to-date with remote revision: '${revision}'`
  return { type: 'Trace', reason: 'ArtifactUpToDate', message }
}

function unchangedTrace(revision: string): FluxEvent {
  const message = `no changes since last reconciliation: observed revision '${revision}'`
  return { type: 'Trace', reason: 'GitOperationSucceeded', message }
}

function sameArtifacts(a: readonly Artifact[], b: readonly Artifact[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ revision, digest }, at) => {
      return revision === b[at]?.revision && digest === b[at]?.digest
    })
  )
}

function digestOf(digest: string, included: readonly Artifact[]): string {
  return [digest, ...included.map((artifact) => artifact.digest)].join(' ')
}

function firstLine(message: string): string {
  const line = message.split('\n')[0] ?? ''
  const chars = [...line]
  return chars.length > 50 ? `${chars.slice(0, 50).join('')}...` : line
}

/** The generation counts as observed as soon as there is anything to say. */
function observed(state: GitRepository, status: GitRepositoryStatus): GitRepository {
  const conditions = summarized(status.conditions, state.generation)
  const observedGeneration = conditions.length > 0 ? state.generation : status.observedGeneration
  return handled({ ...state, status: { ...status, observedGeneration, conditions } })
}

function handled(state: GitRepository): GitRepository {
  const { requestedAt, status } = state
  if (requestedAt === '' || requestedAt === status.lastHandledReconcileAt) return state
  return { ...state, status: { ...status, lastHandledReconcileAt: requestedAt } }
}

/** Ready says what the first of the conditions in this order says that has something to say. */
function summarized(conditions: FluxConditions, generation: number): FluxConditions {
  for (const type of ['FetchFailed', 'IncludeUnavailable']) {
    const bad = conditionNamed(conditions, type)
    if (bad?.status === 'True') {
      return withFluxCondition(conditions, 'Ready', 'False', bad.reason, bad.message, generation)
    }
  }
  const stored = conditionNamed(conditions, 'ArtifactInStorage')
  if (stored === null) return conditions
  return withFluxCondition(
    conditions,
    'Ready',
    stored.status,
    stored.reason,
    stored.message,
    generation,
  )
}
