import { goDurationText } from '../../../go/duration.ts'
import { formatJson } from '../../../go/format.ts'
import { withTexts } from '../../metadata.ts'
import { type ObjectReference, objectKey } from '../../reference.ts'
import { isConditionTrue } from '../conditions.ts'
import { type Nanoseconds, timeoutOf } from '../intervals.ts'
import { applyAllStaged } from './applyAll.ts'
import { build, type ManifestFile, WORK_DIRECTORY } from './build.ts'
import { actualChanges, type ChangeSet, printedChanges } from './changeSet.ts'
import { deleteAll } from './deleteAll.ts'
import { type HealthWait, withSnapshot } from './kustomization.ts'
import { ownerLabels } from './marks.ts'
import { type KustomizationRun, reporting, runWithStatus, telling } from './run.ts'
import type { KustomizationSpec } from './spec.ts'

/** How far a run got until there is nothing left but to wait for health. */
export type Deployed =
  | { readonly kind: 'notDownloaded'; readonly run: KustomizationRun }
  | {
      readonly kind: 'failed'
      readonly run: KustomizationRun
      readonly reason: string
      readonly error: string
    }
  | {
      readonly kind: 'deployed'
      readonly run: KustomizationRun
      readonly revision: string
      readonly digest: string
      /** null: there is nothing to wait for. */
      readonly check: PlannedCheck | null
    }

/** A wait for health that has not begun yet. */
export interface PlannedCheck extends Pick<HealthWait, 'objects' | 'tells'> {
  readonly message: string
  readonly timeout: Nanoseconds
}

interface Artifact {
  readonly revision: string
  readonly folders: ReadonlyMap<string, readonly ManifestFile[]> | null
}

/**
 * Downloads, builds, applies and collects garbage, in this order (`reconcile`): what left Git is
 * gone before anybody looks whether its successor is healthy.
 */
export function deploy(
  begun: KustomizationRun,
  spec: KustomizationSpec,
  artifact: Artifact,
): Deployed {
  const { revision, folders } = artifact
  const limit = `for revision ${revision} with a timeout of ${goDurationText(timeoutOf(spec))}`
  const progress = (run: KustomizationRun, message: string): KustomizationRun =>
    reporting(run, 'Reconciling', 'True', 'Progressing', `${message} ${limit}`)
  const ready = reporting(begun, 'Ready', 'Unknown', 'Progressing', 'Reconciliation in progress')
  const fetching = progress(ready, 'Fetching manifests')
  if (folders === null) return { kind: 'notDownloaded', run: fetching }
  const path = spec.path.replace(/^(?:\.?\/)+/, '').replace(/\/+$/, '')
  const files = folders.get(path === '.' ? '' : path)
  if (files === undefined) {
    const stat = `stat ${WORK_DIRECTORY}/${path}: no such file or directory`
    const error = `kustomization path not found: ${stat}`
    return { kind: 'failed', run: fetching, reason: 'ArtifactFailed', error }
  }
  const attempted = runWithStatus(fetching, { lastAttemptedRevision: revision })
  const building = progress(attempted, 'Building manifests')
  const built = build(files, path, spec)
  if (!built.ok) return { kind: 'failed', run: building, reason: 'BuildFailed', error: built.error }
  const { name, namespace, status } = begun.state
  const labels = ownerLabels(name, namespace)
  const objects = built.objects
    .map((object) => withTexts(object, 'labels', { ...labels, ...spec.commonLabels }))
    .map((object) => withTexts(object, 'annotations', spec.commonAnnotations))
  const digest = formatJson(built.objects)
  const detecting = progress(building, 'Detecting drift')
  const applied = applyAllStaged(begun.server, objects, spec)
  const changed = actualChanges(applied.changes)
  const written: KustomizationRun = {
    ...detecting,
    server: applied.server,
    output: applied.changes,
  }
  if (applied.error !== '') {
    const reason = 'ReconciliationFailed'
    const history = withSnapshot(status.history, digest, reason, revision)
    const log = changed.map((change) => `${printedChanges([change])}\n`).join('')
    const run = runWithStatus({ ...written, output: [] }, { history })
    return { kind: 'failed', run, reason, error: `${applied.error}\n${log}` }
  }
  const told = changed.length === 0 ? written : telling(written, 'Normal', printedChanges(changed))
  const inventory = applied.changes.map(({ reference }) => reference)
  const run = prune(runWithStatus(told, { inventory }), spec, status.inventory ?? [], labels)
  const drifted = changed.length > 0
  return {
    kind: 'deployed',
    run,
    revision,
    digest,
    check: plan(run, spec, limit, revision, drifted),
  }
}

/** Deletes what the last inventory had and this one has not. */
function prune(
  run: KustomizationRun,
  spec: KustomizationSpec,
  before: readonly ObjectReference[],
  labels: Readonly<Record<string, string>>,
): KustomizationRun {
  const now = new Set((run.state.status.inventory ?? []).map(objectKey))
  const stale = before.filter((reference) => !now.has(objectKey(reference)))
  if (!spec.prune || stale.length === 0) return run
  const { server, changes } = deleteAll(run.server, stale, labels)
  return telling({ ...run, server }, 'Normal', printedChanges(changes))
}

/** What is waited for: with `wait` all that was applied and not skipped, else what is listed. */
function plan(
  { state, output }: KustomizationRun,
  spec: KustomizationSpec,
  limit: string,
  revision: string,
  drifted: boolean,
): PlannedCheck | null {
  const listed = spec.wait ? applied(output) : spec.healthChecks
  if (listed.length === 0) return null
  const objects = listed.filter(
    ({ kind, name, namespace }) =>
      kind !== 'Kustomization' || name !== state.name || namespace !== state.namespace,
  )
  const wasHealthy = isConditionTrue(state.status.conditions, 'Healthy')
  const isNewRevision = revision !== state.status.lastAppliedRevision
  return {
    objects,
    tells: !wasHealthy || (isNewRevision && drifted),
    message: `Running health checks ${limit}`,
    timeout: timeoutOf(spec),
  }
}

function applied(changes: ChangeSet): readonly ObjectReference[] {
  return changes.filter(({ action }) => action !== 'skipped').map(({ reference }) => reference)
}
