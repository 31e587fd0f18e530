import { goDurationText } from '../../../go/duration.ts'
import type { JsonObject } from '../../../units/json.ts'
import { between, type Instant } from '../../../units/time.ts'
import type { ApiServer } from '../../apply/apiServer.ts'
import { isTrue, retrying, unmarked } from '../conditions.ts'
import { type Evaluators, readHealthCheckExprs } from '../healthChecks.ts'
import { NANOSECONDS_A_SECOND, type Nanoseconds, retryIntervalOf } from '../intervals.ts'
import { backoff, never, type Returned, returning } from '../outcome.ts'
import type { ManifestFile } from './build.ts'
import { printedChanges } from './changeSet.ts'
import { deadlineOf, nextLook, pollHealth } from './checkHealth.ts'
import { deleteAll } from './deleteAll.ts'
import { checkDependencies } from './dependencies.ts'
import { type Deployed, deploy } from './deploy.ts'
import { type HealthCheck, type Kustomization, withSnapshot } from './kustomization.ts'
import { ownerLabels } from './marks.ts'
import { type ReconciledKustomization, type Run, saying, telling, withStatus } from './run.ts'
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

const TERMINAL = 'Reconciliation failed terminally due to configuration error'

/**
 * One turn of the kustomize-controller over a Kustomization: a whole run, or, where the run waits
 * for health, as much of it as there is until the next look. Nothing but that wait takes time.
 */
export function reconcileKustomization(
  state: Kustomization,
  view: KustomizationView,
  at: Instant,
): ReconciledKustomization {
  const spec = readSpec(state.spec)
  const run: Run = { state, server: view.server, output: [], events: [] }
  const exprs = readHealthCheckExprs(spec.healthCheckExprs)
  if (state.check !== null) {
    const evaluators: Evaluators = exprs.ok ? exprs.evaluators : new Map()
    return resume(run, state.check, spec, evaluators, view, at)
  }
  if (state.deleting) return finalize(run, spec)
  if (!state.hasFinalizer) {
    const begun = { ...run, state: { ...state, hasFinalizer: true } }
    return ended(begun, spec, returning(backoff), at, at)
  }
  if (spec.suspend) return ended(run, spec, returning(never), at, at)
  if (!exprs.ok) return terminal(run, spec, exprs.error, `terminal error: ${exprs.error}`, at)
  return reconcile(run, spec, exprs.evaluators, view, at)
}

function reconcile(
  run: Run,
  spec: KustomizationSpec,
  evaluators: Evaluators,
  view: KustomizationView,
  at: Instant,
): ReconciledKustomization {
  const postponed = (message: string, after: Nanoseconds): ReconciledKustomization => {
    const told = saying(run, 'Ready', 'False', 'ArtifactFailed', message)
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
      const told = saying(deployed.run, 'Ready', 'False', 'ArtifactFailed', message)
      const returned = returning({ kind: 'after', after: REQUEUE_DEPENDENCY })
      return ended(told, spec, returned, at, at)
    }
    case 'failed':
      return failed(deployed.run, spec, deployed.reason, deployed.error, at)
    case 'deployed':
      return waitOrSucceed(deployed, spec, evaluators, view, at)
  }
}

function blockedBy(
  run: Run,
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
    saying(run, 'Ready', 'False', 'DependencyNotReady', message),
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
    return succeeded(withStatus(run, { conditions }), spec, revision, digest, at, at)
  }
  const { message, timeout, ...wait } = check
  const told = saying(
    saying(run, 'Reconciling', 'True', 'Progressing', message),
    'Healthy',
    'Unknown',
    'Progressing',
    message,
  )
  const begun: HealthCheck = {
    ...wait,
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
  run: Run,
  check: HealthCheck,
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
  const over: Run = { ...run, state: { ...run.state, check: null } }
  const took = goDurationText(BigInt(between(check.startedAt, at)) * 1_000_000n)
  const { digest, revision, runStartedAt } = check
  if (health.kind === 'failed') {
    const unhealthy = saying(over, 'Healthy', 'False', 'HealthCheckFailed', health.error)
    const history = withSnapshot(over.state.status.history, digest, 'HealthCheckFailed', revision)
    const error = `health check failed after ${took}: ${health.error}`
    return failed(withStatus(unhealthy, { history }), spec, 'HealthCheckFailed', error, at)
  }
  const message = `Health check passed in ${took}`
  const told = check.tells ? telling(over, 'Normal', message) : over
  const healthy = saying(told, 'Healthy', 'True', 'Succeeded', message)
  return succeeded(healthy, spec, revision, digest, runStartedAt, at)
}

function succeeded(
  run: Run,
  spec: KustomizationSpec,
  revision: string,
  digest: string,
  runStartedAt: Instant,
  at: Instant,
): ReconciledKustomization {
  const reason = 'ReconciliationSucceeded'
  const history = withSnapshot(run.state.status.history, digest, reason, revision)
  const applied = withStatus(run, { history, lastAppliedRevision: revision })
  const told = saying(applied, 'Ready', 'True', reason, `Applied revision: ${revision}`)
  const returned = returning({ kind: 'interval', after: spec.interval })
  return ended(told, spec, returned, runStartedAt, at)
}

/** A failed run is repeated after the retry interval, however often it fails. */
function failed(
  run: Run,
  spec: KustomizationSpec,
  reason: string,
  error: string,
  at: Instant,
): ReconciledKustomization {
  const told = telling(saying(run, 'Ready', 'False', reason, error), 'Warning', error)
  return ended(told, spec, returning({ kind: 'after', after: retryIntervalOf(spec) }), at, at)
}

/** What nobody but the author of the spec can mend is not tried again. */
function terminal(
  run: Run,
  spec: KustomizationSpec,
  cause: string,
  error: string,
  at: Instant,
): ReconciledKustomization {
  const message = `${TERMINAL}: ${cause}`
  const reason = 'InvalidCELExpression'
  const ready = saying(run, 'Ready', 'False', reason, message)
  const stalled = saying(ready, 'Stalled', 'True', reason, message)
  const observed = withStatus(stalled, { observedGeneration: run.state.generation })
  const returned: Returned = { requeue: never, error, terminal: true }
  return ended(telling(observed, 'Warning', message), spec, returned, at, at)
}

/** A Kustomization that is deleted takes its objects with it, if its policy says so. */
function finalize(run: Run, spec: KustomizationSpec): ReconciledKustomization {
  const { name, namespace, status } = run.state
  const inventory = status.inventory ?? []
  const policy = spec.deletionPolicy
  const prunes = policy === 'MirrorPrune' ? spec.prune : policy !== 'Orphan'
  let told = run
  if (prunes && !spec.suspend && inventory.length > 0) {
    const { server, changes } = deleteAll(run.server, inventory, ownerLabels(name, namespace))
    told = telling({ ...run, server }, 'Normal', printedChanges(changes))
  }
  const ready = isTrue(status.conditions, 'Ready') && !spec.suspend
  const finished = ready ? telling(told, 'Normal', finishedText(spec, 0n)) : told
  return { ...finished, state: null, returned: returning(never), wakeAt: null }
}

/** What every run writes at its end, whatever became of it (`finalizeStatus`). */
function ended(
  run: Run,
  spec: KustomizationSpec,
  returned: Returned,
  runStartedAt: Instant,
  at: Instant,
): ReconciledKustomization {
  const { requestedAt, generation, status } = run.state
  const ready = isTrue(status.conditions, 'Ready')
  const closed = withStatus(run, {
    ...(requestedAt === '' ? {} : { lastHandledReconcileAt: requestedAt }),
    ...(ready ? { observedGeneration: generation } : {}),
    conditions: ready
      ? unmarked(status.conditions, 'Reconciling')
      : status.conditions.some(({ type, status }) => type === 'Ready' && status === 'False')
        ? retrying(status.conditions)
        : status.conditions,
  })
  const took = BigInt(between(runStartedAt, at)) * 1_000_000n
  const told = ready && !spec.suspend ? telling(closed, 'Normal', finishedText(spec, took)) : closed
  return { ...told, returned, wakeAt: null }
}

function finishedText({ interval }: KustomizationSpec, took: Nanoseconds): string {
  const next = goDurationText(interval)
  return `Reconciliation finished in ${goDurationText(took)}, next run in ${next}`
}
