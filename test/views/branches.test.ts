import { describe, expect, it } from 'vitest'
import { limits } from '../../src/units/limits.ts'
import { duration } from '../../src/units/time.ts'
import { branchRows } from '../../src/views/branch.ts'
import { experimentBranch, rolloutBranch } from '../../src/views/branches.ts'
import type { ReplicaSetInfo } from '../../src/views/info.ts'
import { paintOf } from '../../src/views/paint.ts'
import { analysisRun, experiment, pod, replicaSet, rollout, week } from './sample.ts'

const plain = paintOf(false)
const infoOf = (more: Partial<ReplicaSetInfo>): string | undefined =>
  branchRows(
    rolloutBranch({ ...rollout, replicaSets: [{ ...replicaSet, pods: [], ...more }] }, plain),
  )
    .at(-1)
    ?.at(-1)

describe('a Rollout', () => {
  it('has a line for each revision that anything belongs to, the highest first', () => {
    const info = { ...rollout, analysisRuns: [{ ...analysisRun, revision: 11 }] }
    const labels = rolloutBranch(info, plain).children.map(({ label }) => label)
    expect(labels).toEqual(['# revision:11', '# revision:2', '# revision:1'])
  })

  it('shows ReplicaSets, then Experiments, then AnalysisRuns of a revision', () => {
    const info = { ...rollout, experiments: [experiment], analysisRuns: [analysisRun] }
    const labels = rolloutBranch(info, plain).children[0]?.children.map(({ label }) => label)
    expect(labels).toEqual(['⧉ demo-2', 'Σ demo-2-2-0', 'α demo-2-2'])
  })

  it('leaves all but a blank away from the line of a revision', () => {
    expect(rolloutBranch(rollout, plain).children[0]?.cells).toEqual(['', ' ', '', ''])
  })
})

describe('a ReplicaSet', () => {
  it('that is a canary is not called active or preview as well', () => {
    expect(infoOf({ roles: ['canary', 'preview', 'ping'] })).toBe('canary,ping')
    expect(infoOf({ roles: ['stable', 'active', 'pong'] })).toBe('stable,active,pong')
  })

  it('draws as many pods as anybody reads, and says how many more there are', () => {
    const { most } = limits.pods
    const pods = Array.from({ length: most + 2 }, () => pod)
    const last = (info: Partial<ReplicaSetInfo>): string | undefined =>
      branchRows(
        rolloutBranch({ ...rollout, replicaSets: [{ ...replicaSet, ...info }] }, plain),
      ).at(-1)?.[0]
    expect(last({ pods })).toMatch(/└──… 2 more pods are not drawn$/)
    const listed = pods.slice(2)
    expect(last({ pods: listed, replicas: most })).toMatch(/□ /)
    expect(last({ pods: listed, replicas: 1_000_000 })).toMatch(/… 995000 more pods are not drawn$/)
    expect(last({ pods: pods.slice(3), replicas: 1_000_000 })).toMatch(/□ /)
  })

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
    const lines = rolloutBranch({ ...rollout, replicaSets: [{ ...replicaSet, pods }] }, plain)
    const info = branchRows(lines).map((cells) => cells.at(-1))
    expect(info.slice(-2)).toEqual(['ready:1/1', 'ready:0/2,restarts:3'])
  })
})

it('shows the measurements of a run, and its jobs below it', () => {
  const run = { ...analysisRun, jobs: [{ name: 'j', age: week, phase: 'Failed' }] }
  const rows = branchRows(experimentBranch({ ...experiment, analysisRuns: [run] }, plain))
  expect(rows).toEqual([
    ['Σ demo-2-2-0', 'Experiment', '◌ Running', '7d', ''],
    ['└──α demo-2-2', 'AnalysisRun', '◌ Running', '7d', '✔ 4,⚠ 1'],
    ['   └──⊞ j', 'Job', '✖ Failed', '7d', ''],
  ])
})

describe('in colours', () => {
  const colored = paintOf(true)
  const labelsOf = (more: Partial<ReplicaSetInfo>) =>
    branchRows(rolloutBranch({ ...rollout, replicaSets: [{ ...replicaSet, ...more }] }, colored))

  it('paints the name of a ReplicaSet once for each of its roles', () => {
    const [, , row] = labelsOf({ roles: ['canary', 'ping'], pods: [] })
    expect(row).toEqual([
      '   └──⧉ \u001b[94m\u001b[33mdemo-1\u001b[0m\u001b[0m',
      'ReplicaSet',
      '\u001b[32m✔\u001b[0m Healthy',
      '7d',
      '\u001b[33mcanary\u001b[0m,\u001b[94mping\u001b[0m',
    ])
  })

  it('leaves the names of others as they are, but for runs and Experiments', () => {
    const labels = labelsOf({ roles: [] }).map(([label]) => label)
    expect(labels.join('')).not.toContain('\u001b')
    const [first, second] = branchRows(
      experimentBranch(
        { ...experiment, analysisRuns: [{ ...analysisRun, phase: 'Failed' }] },
        colored,
      ),
    )
    expect(first?.[0]).toBe('Σ \u001b[94mdemo-2-2-0\u001b[0m')
    expect(second?.[0]).toBe('└──α \u001b[0mdemo-2-2\u001b[0m')
  })
})
