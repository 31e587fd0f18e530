import { hasHookFinalizer } from '../hook.ts'
import { groupOf, isBeingDeleted, kindOf, type Unstructured, versionOf } from '../object.ts'
import { analysisRun } from './analysisRun.ts'
import { cronJob } from './cronJob.ts'
import { daemonSet } from './daemonSet.ts'
import { deployment } from './deployment.ts'
import { experiment } from './experiment.ts'
import { brokenCheck, type Health, type HealthCheck, health } from './health.ts'
import { horizontalPodAutoscaler } from './horizontalPodAutoscaler.ts'
import { ingress } from './ingress.ts'
import { job } from './job.ts'
import { persistentVolumeClaim } from './persistentVolumeClaim.ts'
import { pod } from './pod.ts'
import { replicaSet } from './replicaSet.ts'
import { rollout } from './rollout.ts'
import { service } from './service.ts'
import { statefulSet } from './statefulSet.ts'
import { workflow } from './workflow.ts'

/** The checks that Argo CD 3.6 ships for what this library models, by `group/Kind`. */
const checks: Readonly<Record<string, HealthCheck>> = {
  '/Pod': pod,
  '/Service': service,
  '/PersistentVolumeClaim': persistentVolumeClaim,
  'apps/Deployment': deployment,
  'apps/ReplicaSet': replicaSet,
  'apps/StatefulSet': statefulSet,
  'apps/DaemonSet': daemonSet,
  'batch/Job': job,
  'batch/CronJob': cronJob,
  'autoscaling/HorizontalPodAutoscaler': horizontalPodAutoscaler,
  'networking.k8s.io/Ingress': ingress,
  'extensions/Ingress': ingress,
  'argoproj.io/Rollout': rollout,
  'argoproj.io/AnalysisRun': analysisRun,
  'argoproj.io/Experiment': experiment,
  'argoproj.io/Workflow': workflow,
}

/** The kinds that have a health, as `group/Kind`, in the order of the table. */
export const healthKinds: readonly string[] = Object.keys(checks)

/**
 * How a live object is, as Argo CD's `GetResourceHealth` answers it; null: the kind has no check
 * (a ConfigMap is neither healthy nor ill). Terminating comes before every check.
 */
export function healthOf(object: Unstructured): Health | null {
  if (isBeingDeleted(object) && !hasHookFinalizer(object)) {
    return health('Progressing', 'Pending deletion')
  }
  const key = `${groupOf(object)}/${kindOf(object)}`
  const check = Object.hasOwn(checks, key) ? checks[key] : undefined
  if (check === undefined) return null
  const { understood } = check
  if (understood !== null && !understood.versions.includes(versionOf(object))) {
    const named = `${groupOf(object)}/${versionOf(object)}, Kind=${kindOf(object)}`
    return brokenCheck(`unsupported ${understood.called} GVK: ${named}`)
  }
  return check.healthOf(object)
}
