import { describe, expect, it } from 'vitest'
import { duration } from '../../src/units/time.ts'
import { branchRows } from '../../src/views/branch.ts'
import { experimentBranch, rolloutBranch } from '../../src/views/branches.ts'
import type { ReplicaSetInfo } from '../../src/views/info.ts'
import { analysisRun, experiment, pod, replicaSet, rollout, week } from './sample.ts'

const infoOf = (view: Partial<ReplicaSetInfo>): string | undefined =>
  branchRows(rolloutBranch({ ...rollout, replicaSets: [{ ...replicaSet, pods: [], ...view }] }))
    .at(-1)
    ?.at(-1)

describe('a Rollout', () => {
  it('has a line for each revision that anything belongs to, the highest first', () => {
    const view = { ...rollout, analysisRuns: [{ ...analysisRun, revision: 11 }] }
    const labels = rolloutBranch(view).children.map(({ label }) => label)
    expect(labels).toEqual(['# revision:11', '# revision:2', '# revision:1'])
  })

  it('shows ReplicaSets, then Experiments, then AnalysisRuns of a revision', () => {
    const view = { ...rollout, experiments: [experiment], analysisRuns: [analysisRun] }
    const labels = rolloutBranch(view).children[0]?.children.map(({ label }) => label)
    expect(labels).toEqual(['⧉ demo-2', 'Σ demo-2-2-0', 'α demo-2-2'])
  })

  it('leaves all but a blank away from the line of a revision', () => {
    expect(rolloutBranch(rollout).children[0]?.cells).toEqual(['', ' ', '', ''])
  })
})

describe('a ReplicaSet', () => {
  it('is stable first, whatever else it is', () => {
    expect(infoOf({ roles: ['stable', 'active'] })).toBe('stable,active')
    expect(infoOf({ roles: ['canary', 'ping'] })).toBe('canary,ping')
    expect(infoOf({ roles: [] })).toBe('')
  })

  it('tells when it is scaled down', () => {
    expect(infoOf({ scaleDownIn: duration(29_900) })).toBe('stable,delay:29s')
    expect(infoOf({ roles: [], scaleDownIn: duration(-1) })).toBe('delay:passed')
    expect(infoOf({ roles: [], scaleDownIn: 'unreadable' })).toBe('delay:')
  })

  it('counts the restarts of a pod only if there were any', () => {
    const pods = [pod, { ...pod, readyContainers: 0, containers: 2, restarts: 3 }]
    const lines = rolloutBranch({ ...rollout, replicaSets: [{ ...replicaSet, pods }] })
    const info = branchRows(lines).map((cells) => cells.at(-1))
    expect(info.slice(-2)).toEqual(['ready:1/1', 'ready:0/2,restarts:3'])
  })
})

it('shows the measurements of a run, and its jobs below it', () => {
  const run = { ...analysisRun, jobs: [{ name: 'j', age: week, phase: 'Failed' }] }
  const rows = branchRows(experimentBranch({ ...experiment, analysisRuns: [run] }))
  expect(rows).toEqual([
    ['Σ demo-2-2-0', 'Experiment', '◌ Running', '7d', ''],
    ['└──α demo-2-2', 'AnalysisRun', '◌ Running', '7d', '✔ 4,⚠ 1'],
    ['   └──⊞ j', 'Job', '✖ Failed', '7d', ''],
  ])
})
