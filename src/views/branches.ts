import { limits } from '../units/limits.ts'
import { ageText } from './age.ts'
import type { Branch } from './branch.ts'
import {
  analysisStatus,
  measurementCounts,
  podStatus,
  replicaSetStatus,
  rolloutStatus,
} from './icons.ts'
import type {
  AnalysisRunInfo,
  ExperimentInfo,
  JobInfo,
  PodInfo,
  ReplicaSetInfo,
  Role,
  RolloutInfo,
} from './info.ts'
import type { Paint } from './paint.ts'

// One function for each kind of line. The cells are KIND, STATUS, AGE and INFO.

export const columns: readonly string[] = ['NAME', 'KIND', 'STATUS', 'AGE', 'INFO']

/** A Rollout, or a Deployment, over its revisions, the highest first. */
export function rolloutBranch(
  info: RolloutInfo,
  paint: Paint,
  kind: 'Rollout' | 'Deployment' = 'Rollout',
): Branch {
  return {
    label: `⟳ ${info.name}`,
    cells: [kind, rolloutStatus(info.phase, paint), ageText(info.age), ''],
    children: revisionsOf(info).map((revision) => revisionBranch(info, revision, paint)),
  }
}

function revisionsOf(info: RolloutInfo): readonly number[] {
  const all = [...info.replicaSets, ...info.experiments, ...info.analysisRuns]
  return [...new Set(all.map(({ revision }) => revision))].sort((a, b) => b - a)
}

function revisionBranch(info: RolloutInfo, revision: number, paint: Paint): Branch {
  const isOfRevision = (one: { readonly revision: number }): boolean => one.revision === revision
  return {
    label: `# revision:${revision}`,
    cells: ['', ' ', '', ''],
    children: [
      ...info.replicaSets.filter(isOfRevision).map((one) => replicaSetBranch(one, paint)),
      ...info.experiments.filter(isOfRevision).map((one) => experimentBranch(one, paint)),
      ...info.analysisRuns.filter(isOfRevision).map((one) => analysisRunBranch(one, paint)),
    ],
  }
}

function replicaSetBranch(info: ReplicaSetInfo, paint: Paint): Branch {
  const roles = drawnRoles(info.roles)
  const words = roles.map((role) => paint(role))
  if (info.scaleDownIn !== null) words.push(`delay:${delayText(info.scaleDownIn)}`)
  // The name is painted once for each role, one coat over the other.
  const name = roles.reduce((text, role) => paint(text, role), info.name)
  const status = replicaSetStatus(info.status, paint)
  return {
    label: `⧉ ${name}`,
    cells: ['ReplicaSet', status, ageText(info.age), words.join(',')],
    children: [
      ...info.pods.slice(0, limits.pods.most).map((one) => podBranch(one, paint)),
      ...leftOut(info),
    ],
  }
}

// Unlike among the images stable stands first, and what is a canary is not called active or preview
// as well.
function drawnRoles(roles: readonly Role[]): readonly Role[] {
  const isCanary = roles.includes('canary')
  return roles
    .filter((role) => !(isCanary && (role === 'active' || role === 'preview')))
    .sort((a, b) => Number(b === 'stable') - Number(a === 'stable'))
}

// Where as many are listed as may be, there are as many as the ReplicaSet has.
function leftOut({ pods, replicas }: ReplicaSetInfo): readonly Branch[] {
  const { most } = limits.pods
  const left = pods.length < most ? 0 : Math.max(replicas, pods.length) - most
  if (left === 0) return []
  return [{ label: `… ${left} more pods are not drawn`, cells: ['', '', '', ''], children: [] }]
}

function delayText(scaleDownIn: NonNullable<ReplicaSetInfo['scaleDownIn']>): string {
  if (scaleDownIn === 'unreadable') return ''
  return scaleDownIn < 0 ? 'passed' : ageText(scaleDownIn)
}

function podBranch(info: PodInfo, paint: Paint): Branch {
  const ready = `ready:${info.readyContainers}/${info.containers}`
  const last = info.restarts > 0 ? `${ready},restarts:${info.restarts}` : ready
  return {
    label: `□ ${info.name}`,
    cells: ['Pod', podStatus(info.status, paint), ageText(info.age), last],
    children: [],
  }
}

/** An Experiment over its ReplicaSets and AnalysisRuns. */
export function experimentBranch(info: ExperimentInfo, paint: Paint): Branch {
  return {
    label: `Σ ${paint(info.name, info.phase)}`,
    cells: ['Experiment', analysisStatus(info.phase, paint), ageText(info.age), ''],
    children: [
      ...info.replicaSets.map((one) => replicaSetBranch(one, paint)),
      ...info.analysisRuns.map((one) => analysisRunBranch(one, paint)),
    ],
  }
}

function analysisRunBranch(info: AnalysisRunInfo, paint: Paint): Branch {
  return {
    label: `α ${paint(info.name, info.phase)}`,
    cells: [
      'AnalysisRun',
      analysisStatus(info.phase, paint),
      ageText(info.age),
      measurementCounts(info, paint),
    ],
    children: info.jobs.map((one) => jobBranch(one, paint)),
  }
}

function jobBranch(info: JobInfo, paint: Paint): Branch {
  return {
    label: `⊞ ${paint(info.name, info.phase)}`,
    cells: ['Job', analysisStatus(info.phase, paint), ageText(info.age), ''],
    children: [],
  }
}
