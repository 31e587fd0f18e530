import { describe, expect, it } from 'vitest'
import type { GitOps } from '../../../src/application/gitops.ts'
import { jobEnds, liveJob } from '../../../src/simulation/gitops/jobs.ts'
import type { PluginScenario } from '../../../src/simulation/scenario.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { at } from '../given.ts'
import { application, planOf } from './given.ts'

const job = (name: string, annotations: JsonObject = {}): JsonObject => ({
  apiVersion: 'batch/v1',
  kind: 'Job',
  metadata: { name, namespace: 'default', annotations, creationTimestamp: '2026-01-01T00:00:10Z' },
  spec: { template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a' }] } } },
})
const slow = { migrate: { after: 20_000, phase: 'Failed', message: 'no' } } as const

describe('a Job', () => {
  it('runs for as long as the scenario says, and ends as it says', () => {
    expect(liveJob(job('migrate'), slow, at(29)).status).toMatchObject({ active: 1 })
    expect(liveJob(job('migrate'), slow, at(30)).status).toMatchObject({
      failed: 1,
      conditions: [{ type: 'Failed', message: 'no' }],
    })
  })

  it('ends well at once if the scenario says nothing', () => {
    expect(liveJob(job('other'), slow, at(10)).status).toMatchObject({ succeeded: 1 })
  })

  it('is known by the beginning of a name that was generated', () => {
    const objects = [job('migrate-f054d45-presync-1767225600'), job('other')]
    expect(jobEnds({ objects } as unknown as GitOps, slow)).toEqual([at(30), at(10)])
  })
})

describe('an Argo Workflow', () => {
  const smoke: JsonObject = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Workflow',
    metadata: { name: 'smoke', namespace: 'default', creationTimestamp: '2026-01-01T00:00:10Z' },
    spec: { entrypoint: 'main' },
  }

  it('runs for as long as the scenario says, and ends as it says', () => {
    const slowly = { smoke: { after: 20_000, phase: 'Failed', message: 'no' } } as const
    expect(liveJob(smoke, slowly, at(29)).status).toMatchObject({ phase: 'Running' })
    expect(liveJob(smoke, slowly, at(30)).status).toMatchObject({ phase: 'Failed', message: 'no' })
    expect(liveJob(smoke, {}, at(10)).status).toMatchObject({ phase: 'Succeeded' })
    expect(jobEnds({ objects: [smoke] } as unknown as GitOps, slowly)).toEqual([at(30)])
  })
})

describe('a PreSync hook', () => {
  const hook = job('migrate', { 'argocd.argoproj.io/hook': 'PreSync' })
  const played = (migrate: PluginScenario) =>
    simulate({
      plan: planOf('app:v1', [application(), hook]),
      commits: [],
      jobs: { migrate },
      until: '2m',
    })

  it('keeps the Rollout waiting until it has ended', () => {
    const timeline = played({ after: '30s' })
    expect(timeline.at('29s')?.rollout).toBeNull()
    // A change of an object is looked at after five seconds.
    expect(timeline.at('35s')?.rollout?.spec.name).toBe('demo')
  })

  it('that fails keeps it away', () => {
    const timeline = played({ after: '30s', phase: 'Failed' })
    expect(timeline.at('40s')?.rollout).toBeNull()
    expect(timeline.at('40s')?.gitops?.applications[0]?.operation?.state).toMatchObject({
      phase: 'Running',
      retryCount: 1,
    })
  })
})
