import { customResourceDefinition } from './customResourceDefinition.ts'
import { daemonSet } from './daemonSet.ts'
import { deployment } from './deployment.ts'
import { job } from './job.ts'
import { persistentVolumeClaim } from './persistentVolumeClaim.ts'
import { pod } from './pod.ts'
import { replicaSet } from './replicaSet.ts'
import { current, type StatusRule } from './result.ts'
import { service } from './service.ts'
import { statefulSet } from './statefulSet.ts'

const alwaysReady: StatusRule = () => current('Resource is always ready')

/** The kinds with a rule of their own, by group and kind (kstatus' `legacyTypes`). */
export const rules: ReadonlyMap<string, StatusRule> = new Map<string, StatusRule>([
  ['Service', service],
  ['Pod', pod],
  ['Secret', alwaysReady],
  ['ConfigMap', alwaysReady],
  ['PersistentVolumeClaim', persistentVolumeClaim],
  ['apps/StatefulSet', statefulSet],
  ['apps/DaemonSet', daemonSet],
  ['extensions/DaemonSet', daemonSet],
  ['apps/Deployment', deployment],
  ['extensions/Deployment', deployment],
  ['apps/ReplicaSet', replicaSet],
  ['extensions/ReplicaSet', replicaSet],
  ['policy/PodDisruptionBudget', () => current('AllowedDisruptions has been computed.')],
  ['batch/CronJob', alwaysReady],
  ['batch/Job', job],
  ['apiextensions.k8s.io/CustomResourceDefinition', customResourceDefinition],
])
