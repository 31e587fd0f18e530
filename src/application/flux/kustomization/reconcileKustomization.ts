import { goDurationText } from '../../../go/duration.ts'
import type { JsonObject } from '../../../units/json.ts'
import { between, type Instant } from '../../../units/time.ts'
import type { ApiServer } from '../../apply/apiServer.ts'
import { unmarked } from '../conditions.ts'
import { type Evaluators, readHealthCheckExprs } from '../healthChecks.ts'
import { NANOSECONDS_A_SECOND, type Nanoseconds, retryIntervalOf } from '../intervals.ts'
import { backoff, never, returning } from '../outcome.ts'
import type { ManifestFile } from './build.ts'
import { deadlineOf, nextLook, pollHealth } from './checkHealth.ts'
import { checkDependencies } from './dependencies.ts'
import { type Deployed, deploy } from './deploy.ts'
import { ended, endFailed, finalize, succeeded, terminal } from './endings.ts'
import { type HealthWait, type Kustomization, withSnapshot } from './kustomization.ts'
import {
  type KustomizationRun,
  type ReconciledKustomization,
  reporting,
  runWithStatus,
  telling,
} from './run.ts'
import { type KustomizationSpec, readSpec } from './spec.ts'

/** The artifact of a source, as a Kustomization finds it. */
export interface ArtifactContent {
  readonly revision: string
  /** The manifests by folder, `''` being the root; null: it cannot be downloaded. */
  readonly folders: ReadonlyMap<string, readonly ManifestFile[]> | null
}

/** What a Kustomization is reconciled against. */
export interface KustomizationView {
  readonly server: ApiServer
  /** Its source; null: there is none of that name. Without an artifact: `artifact` is null. */
  readonly source: { readonly artifact: ArtifactContent | null } | null
  /** The Kustomizations of the cluster by `namespace/name`. */
  readonly kustomizations: ReadonlyMap<string, JsonObject>
  /** False: feature gate DisableFailFastBehavior. */
  readonly failFast: boolean
}

/** Flag `--requeue-dependency` of the controller. */
const REQUEUE_DEPENDENCY: Nanoseconds = 30n * NANOSECONDS_A_SECOND

/**
 * One turn of the kustomize-controller over a Kustomization: a whole run, or, where the run waits
 * for health, as much of it as there is until the next look. Nothing but that wait takes time.
 */
export function reconcileKustomization(
  state: Kustomization,
  view: KustomizationView,
  at: Instant,
): ReconciledKustomization {
  if (state.check !== null) return goOn(state, state.check, view, at)
  const spec = readSpec(state.spec)
  const run: KustomizationRun = { state, server: view.server, output: [], events: [] }
  const exprs = readHealthCheckExprs(spec.healthCheckExprs)
  if (state.deleting) return finalize(run, spec)
  if (!state.hasFinalizer) {
    const begun = { ...run, state: { ...state, hasFinalizer: true } }
    return ended(begun, spec, returning(backoff), at, at)
  }
  if (spec.suspend) return ended(run, spec, returning(never), at, at)
  if (!exprs.ok) return terminal(run, spec, exprs.error, `terminal error: ${exprs.error}`, at)
  return reconcile(run, spec, exprs.evaluators, view, at)
}

/** A run that waits goes on with the object as it was when the run began. */
function goOn(
  state: Kustomization,
  check: HealthWait,
  view: KustomizationView,
  at: Instant,
): ReconciledKustomization {
  const { generation, spec, requestedAt } = state
  const run: KustomizationRun = {
    state: { ...state, ...check.begun },
    server: view.server,
    output: [],
    events: [],
  }
  const begun = readSpec(check.begun.spec)
  const exprs = readHealthCheckExprs(begun.healthCheckExprs)
  const evaluators: Evaluators = exprs.ok ? exprs.evaluators : new Map()
  const result = resume(run, check, begun, evaluators, view, at)
  const next = result.state && { ...result.state, generation, spec, requestedAt }
  return { ...result, state: next }
}

function reconcile(
  run: KustomizationRun,
  spec: KustomizationSpec,
  evaluators: Evaluators,
  view: KustomizationView,
  at: Instant,
): ReconciledKustomization {
  const postponed = (message: string, after: Nanoseconds): ReconciledKustomization => {
    const told = reporting(run, 'Ready', 'False', 'ArtifactFailed', message)
    return ended(told, spec, returning({ kind: 'after', after }), at, at)
  }
  if (view.source === null) {
    const kind = `${spec.sourceRef.kind.toLowerCase().replace(/y$/, 'ie')}s`
    const message = `${kind}.source.toolkit.fluxcd.io "${spec.sourceRef.name}" not found`
    return postponed(message, retryIntervalOf(spec))
  }
  const { artifact } = view.source
  if (artifact === null) {
    return postponed('Source artifact not found, retrying in 30s', REQUEUE_DEPENDENCY)
  }
  const blocked = blockedBy(run, spec, view, artifact.revision, at)
  if (blocked !== null) return blocked
  const deployed = deploy(run, spec, artifact)
  switch (deployed.kind) {
    case 'notDownloaded': {
      const message = 'Source is not ready, artifact not found, retrying in 30s'
      const told = reporting(deployed.run, 'Ready', 'False', 'ArtifactFailed', message)
      const returned = returning({ kind: 'after', after: REQUEUE_DEPENDENCY })
      return ended(told, spec, returned, at, at)
    }
    case 'failed':
      return endFailed(deployed.run, spec, deployed.reason, deployed.error, at)
    case 'deployed':
      return waitOrSucceed(deployed, spec, evaluators, view, at)
  }
}

function blockedBy(
  run: KustomizationRun,
  spec: KustomizationSpec,
  view: KustomizationView,
  revision: string,
  at: Instant,
): ReconciledKustomization | null {
  const { namespace } = run.state
  const dependent = { namespace, sourceRef: spec.sourceRef, self: selfOf(run.state) }
  const find = (key: string) => view.kustomizations.get(key) ?? null
  const notReady = checkDependencies(dependent, spec.dependsOn, find, revision)
  if (notReady === null) return null
  const { message } = notReady
  if (notReady.terminal) return terminal(run, spec, message, message, at)
  const told = telling(
    reporting(run, 'Ready', 'False', 'DependencyNotReady', message),
    'Normal',
    'Dependencies do not meet ready condition, retrying in 30s',
  )
  return ended(told, spec, returning({ kind: 'after', after: REQUEUE_DEPENDENCY }), at, at)
}

/** The Kustomization as an expression sees it. */
function selfOf({ name, namespace, generation, spec, status }: Kustomization): JsonObject {
  const { lastAppliedRevision, lastAttemptedRevision, observedGeneration } = status
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: { name, namespace, generation },
    spec,
    status: { lastAppliedRevision, lastAttemptedRevision, observedGeneration },
  }
}

function waitOrSucceed(
  { run, check, digest, revision }: Extract<Deployed, { kind: 'deployed' }>,
  spec: KustomizationSpec,
  evaluators: Evaluators,
  view: KustomizationView,
  at: Instant,
): ReconciledKustomization {
  if (check === null) {
    const conditions = unmarked(run.state.status.conditions, 'Healthy')
    return succeeded(runWithStatus(run, { conditions }), spec, revision, digest, at, at)
  }
  const { message, timeout, ...wait } = check
  const told = reporting(
    reporting(run, 'Reconciling', 'True', 'Progressing', message),
    'Healthy',
    'Unknown',
    'Progressing',
    message,
  )
  const { generation, spec: written, requestedAt } = run.state
  const begun: HealthWait = {
    ...wait,
    begun: { generation, spec: written, requestedAt },
    runStartedAt: at,
    startedAt: at,
    deadline: deadlineOf(at, timeout),
    pollAt: at,
    seen: [],
    revision,
    digest,
  }
  return resume(told, begun, spec, evaluators, view, at)
}

/** Goes on with the wait for health, and with what comes after it. */
function resume(
  run: KustomizationRun,
  check: HealthWait,
  spec: KustomizationSpec,
  evaluators: Evaluators,
  view: KustomizationView,
  at: Instant,
): ReconciledKustomization {
  const health = pollHealth(check, run.server, evaluators, view.failFast, at)
  if (health.kind === 'waiting') {
    const state = { ...run.state, check: health.check }
    return { ...run, state, returned: null, wakeAt: nextLook(health.check) }
  }
  const over: KustomizationRun = { ...run, state: { ...run.state, check: null } }
  const took = goDurationText(BigInt(between(check.startedAt, at)) * 1_000_000n)
  const { digest, revision, runStartedAt } = check
  if (health.kind === 'failed') {
    const unhealthy = reporting(over, 'Healthy', 'False', 'HealthCheckFailed', health.error)
    const history = withSnapshot(over.state.status.history, digest, 'HealthCheckFailed', revision)
    const error = `health check failed after ${took}: ${health.error}`
    return endFailed(runWithStatus(unhealthy, { history }), spec, 'HealthCheckFailed', error, at)
  }
  const message = `Health check passed in ${took}`
  const told = check.tells ? telling(over, 'Normal', message) : over
  const healthy = reporting(told, 'Healthy', 'True', 'Succeeded', message)
  return succeeded(healthy, spec, revision, digest, runStartedAt, at)
}
