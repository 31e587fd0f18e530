import { isCompleted } from '../analysis/phase.ts'
import type { OwnedExperiment, OwnedRun, ReplicaSet } from '../cluster/objects.ts'
import { compareText } from '../go/order.ts'
import type { Count } from '../units/amounts.ts'
import type { Instant } from '../units/time.ts'
import type { Outcome, Pass } from './contract.ts'
import { copyOwnedRun, copyReplicaSet } from './copies.ts'
import { failPass, recordEvent } from './pass.ts'

// What a pass writes to the API server. A ReplicaSet update is optimistic: it is refused when the
// copy in hand is not the stored object any more. Annotation patches are never refused.

export const conflict =
  'the object has been modified; please apply your changes to the latest version'

/**
 * Stores the whole object, or returns null because somebody (this very pass) has written it since.
 */
export function updateReplicaSet(
  pass: Pass,
  seen: ReplicaSet,
  changed: ReplicaSet,
): ReplicaSet | null {
  const index = pass.replicaSets.indexOf(seen)
  if (index < 0) return null
  const list = pass.replicaSets.slice()
  list[index] = changed
  pass.replicaSets = list
  return changed
}

/**
 * Resizes a ReplicaSet and syncs its desired-replicas annotation. Answers the object to go on with:
 * the very one that was seen if there was nothing to do; null if the pass has failed.
 */
export function scaleReplicaSet(
  pass: Pass,
  seen: ReplicaSet,
  size: Count,
  keepDeadline: boolean,
): ReplicaSet | null {
  if (seen.want === size && !needsDesiredReplicas(pass, seen)) return seen
  if (size < 0) return refused(pass, invalid(seen.name, size))
  const changed = resized(
    seen,
    size,
    pass.desired,
    size === 0 && !keepDeadline ? null : seen.scaleDownAt,
  )
  if (updateReplicaSet(pass, seen, changed) === null) return refused(pass, conflict)
  if (seen.want === size) {
    announceAnnotations(pass, changed)
    return changed
  }
  pass.effects.push({
    kind: 'scaleReplicaSet',
    at: pass.second,
    replicaSet: seen.name,
    hash: seen.hash,
    from: seen.want,
    to: size,
  })
  const direction = seen.want < size ? 'up' : 'down'
  const subject = `${seen.name} (revision ${seen.revision})`
  recordEvent(
    pass,
    'Normal',
    'ScalingReplicaSet',
    `Scaled ${direction} ReplicaSet ${subject} from ${seen.want} to ${size}`,
  )
  return changed
}

function refused(pass: Pass, failure: string): null {
  failPass(pass, failure)
  return null
}

/**
 * The desired-replicas annotation is stale, or a deadline stands on a ReplicaSet of a Rollout of no
 * pods.
 */
export function needsDesiredReplicas(pass: Pass, replicaSet: ReplicaSet): boolean {
  return (
    replicaSet.desiredReplicas !== pass.desired ||
    (pass.desired === 0 && replicaSet.scaleDownAt !== null)
  )
}

/**
 * Patches the scale-down deadline; the copy in hand keeps what it saw unless the caller replaces
 * it.
 */
export function patchDeadline(pass: Pass, seen: ReplicaSet, deadline: Instant | null): void {
  const list = pass.replicaSets.slice()
  const index = list.findIndex((one) => one.name === seen.name)
  const stored = list[index]
  if (stored === undefined) return
  const changed = withDeadline(stored, deadline)
  list[index] = changed
  pass.replicaSets = list
  announceAnnotations(pass, changed)
}

export function announceAnnotations(pass: Pass, replicaSet: ReplicaSet): void {
  pass.effects.push({
    kind: 'annotateReplicaSet',
    at: pass.second,
    replicaSet: replicaSet.name,
    revision: replicaSet.revision,
    desiredReplicas: replicaSet.desiredReplicas,
    scaleDownAt: replicaSet.scaleDownAt,
    minReadySeconds: replicaSet.minReadySeconds,
    template: replicaSet.template,
  })
}

export function withDeadline(replicaSet: ReplicaSet, scaleDownAt: Instant | null): ReplicaSet {
  return resized(replicaSet, replicaSet.want, replicaSet.desiredReplicas, scaleDownAt)
}

function resized(
  from: ReplicaSet,
  want: Count,
  desiredReplicas: Count,
  scaleDownAt: Instant | null,
): ReplicaSet {
  const next = copyReplicaSet(from)
  next.desiredReplicas = desiredReplicas
  next.scaleDownAt = scaleDownAt
  next.want = want
  return next
}

export function deleteReplicaSet(pass: Pass, seen: ReplicaSet): void {
  pass.replicaSets = pass.replicaSets.filter((one) => one.name !== seen.name)
  pass.effects.push({
    kind: 'deleteReplicaSet',
    at: pass.second,
    replicaSet: seen.name,
    hash: seen.hash,
  })
}

/**
 * Points a Service at a hash, adopting it if need be. An equal hash of a managed Service is left
 * alone.
 */
export function switchService(pass: Pass, name: string, hash: string): void {
  const index = pass.services.findIndex((service) => service.name === name)
  const service = pass.services[index]
  if (service === undefined || (service.hash === hash && service.managedBy !== null)) return
  const list = pass.services.slice()
  list[index] = { name, hash, managedBy: service.managedBy ?? pass.spec.name }
  pass.services = list
  if (service.hash !== hash) {
    pass.effects.push({
      kind: 'switchService',
      at: pass.second,
      service: name,
      from: service.hash,
      hash,
    })
  }
  recordEvent(
    pass,
    'Normal',
    'SwitchService',
    `Switched selector for service '${name}' from '${service.hash}' to '${hash}'`,
  )
}

/** `spec.terminate: true` on every run that is neither completed nor terminating already. */
export function terminateRuns(pass: Pass, runs: readonly (OwnedRun | null)[]): void {
  for (const run of runs) {
    if (run === null || run.terminate || isCompleted(run.phase)) continue
    const list = pass.analysisRuns.slice()
    const index = list.findIndex((one) => one.name === run.name)
    const stored = list[index]
    if (stored === undefined || stored.terminate) continue
    const next = copyOwnedRun(stored)
    next.terminate = true
    list[index] = next
    pass.analysisRuns = list
    pass.effects.push({ kind: 'terminateAnalysisRun', at: pass.second, run: run.name })
  }
}

export function deleteRuns(pass: Pass, runs: readonly OwnedRun[]): void {
  for (const run of runs) {
    if (!pass.analysisRuns.some((one) => one.name === run.name)) continue
    pass.analysisRuns = pass.analysisRuns.filter((one) => one.name !== run.name)
    pass.effects.push({ kind: 'deleteAnalysisRun', at: pass.second, run: run.name })
  }
}

/** Unlike a run, an Experiment that this very pass has deleted makes terminating it fail. */
export function terminateExperiments(
  pass: Pass,
  experiments: readonly (OwnedExperiment | null)[],
): Outcome {
  for (const experiment of experiments) {
    if (experiment === null || experiment.terminate || isCompleted(experiment.phase)) continue
    const { name } = experiment
    const index = pass.experiments.findIndex((one) => one.name === name)
    const stored = pass.experiments[index]
    if (stored === undefined) return failPass(pass, `experiments.argoproj.io "${name}" not found`)
    if (stored.terminate) continue
    pass.experiments = pass.experiments.with(index, { ...stored, terminate: true })
    pass.effects.push({ kind: 'terminateExperiment', at: pass.second, experiment: name })
  }
  return 'next'
}

export function deleteExperiments(pass: Pass, experiments: readonly OwnedExperiment[]): void {
  for (const experiment of experiments) {
    if (!pass.experiments.some((one) => one.name === experiment.name)) continue
    pass.experiments = pass.experiments.filter((one) => one.name !== experiment.name)
    pass.effects.push({ kind: 'deleteExperiment', at: pass.second, experiment: experiment.name })
  }
}

/** Lists come sorted by creation second, then by name, as the controllers read them. */
export function inOrder<T extends Created>(list: T[]): T[] {
  return list.sort((a, b) => a.createdAt - b.createdAt || compareText(a.name, b.name))
}

/** A sorted list with one more in its place. */
export function withNew<T extends Created>(list: readonly T[], created: T): readonly T[] {
  const { createdAt, name } = created
  let place = list.length
  for (; place > 0; place--) {
    const before = list[place - 1] as T
    if (before.createdAt < createdAt) break
    if (before.createdAt === createdAt && before.name <= name) break
  }
  return list.toSpliced(place, 0, created)
}

interface Created {
  readonly createdAt: Instant
  readonly name: string
}

function invalid(name: string, size: number): string {
  const objection = `Invalid value: ${size}: must be greater than or equal to 0`
  return `ReplicaSet.apps "${name}" is invalid: spec.replicas: ${objection}`
}
