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
  AnalysisRunView,
  ExperimentView,
  JobView,
  PodView,
  ReplicaSetView,
  RolloutView,
} from './view.ts'

// One function for each kind of line. The cells are KIND, STATUS, AGE and INFO.

export const columns: readonly string[] = ['NAME', 'KIND', 'STATUS', 'AGE', 'INFO']

/** A Rollout over its revisions, the highest first. */
export function rolloutBranch(view: RolloutView): Branch {
  return {
    label: `⟳ ${view.name}`,
    cells: ['Rollout', rolloutStatus(view.phase), ageText(view.age), ''],
    children: revisionsOf(view).map((revision) => revisionBranch(view, revision)),
  }
}

function revisionsOf(view: RolloutView): readonly number[] {
  const all = [...view.replicaSets, ...view.experiments, ...view.analysisRuns]
  return [...new Set(all.map(({ revision }) => revision))].sort((a, b) => b - a)
}

function revisionBranch(view: RolloutView, revision: number): Branch {
  const isOfRevision = (one: { readonly revision: number }): boolean => one.revision === revision
  return {
    label: `# revision:${revision}`,
    cells: ['', ' ', '', ''],
    children: [
      ...view.replicaSets.filter(isOfRevision).map(replicaSetBranch),
      ...view.experiments.filter(isOfRevision).map(experimentBranch),
      ...view.analysisRuns.filter(isOfRevision).map(analysisRunBranch),
    ],
  }
}

function replicaSetBranch(view: ReplicaSetView): Branch {
  return {
    label: `⧉ ${view.name}`,
    cells: ['ReplicaSet', replicaSetStatus(view.status), ageText(view.age), replicaSetInfo(view)],
    children: view.pods.map(podBranch),
  }
}

function replicaSetInfo({ roles, scaleDownIn }: ReplicaSetView): string {
  // Stable stands first here, unlike among the images.
  const words: string[] = [...roles].sort((a, b) => Number(b === 'stable') - Number(a === 'stable'))
  if (scaleDownIn !== null) words.push(`delay:${delayText(scaleDownIn)}`)
  return words.join(',')
}

function delayText(scaleDownIn: NonNullable<ReplicaSetView['scaleDownIn']>): string {
  if (scaleDownIn === 'unreadable') return ''
  return scaleDownIn < 0 ? 'passed' : ageText(scaleDownIn)
}

function podBranch(view: PodView): Branch {
  const ready = `ready:${view.readyContainers}/${view.containers}`
  const info = view.restarts > 0 ? `${ready},restarts:${view.restarts}` : ready
  return {
    label: `□ ${view.name}`,
    cells: ['Pod', podStatus(view.status), ageText(view.age), info],
    children: [],
  }
}

/** An Experiment over its ReplicaSets and AnalysisRuns. */
export function experimentBranch(view: ExperimentView): Branch {
  return {
    label: `Σ ${view.name}`,
    cells: ['Experiment', analysisStatus(view.phase), ageText(view.age), ''],
    children: [
      ...view.replicaSets.map(replicaSetBranch),
      ...view.analysisRuns.map(analysisRunBranch),
    ],
  }
}

function analysisRunBranch(view: AnalysisRunView): Branch {
  return {
    label: `α ${view.name}`,
    cells: ['AnalysisRun', analysisStatus(view.phase), ageText(view.age), measurementCounts(view)],
    children: view.jobs.map(jobBranch),
  }
}

function jobBranch(view: JobView): Branch {
  return {
    label: `⊞ ${view.name}`,
    cells: ['Job', analysisStatus(view.phase), ageText(view.age), ''],
    children: [],
  }
}
