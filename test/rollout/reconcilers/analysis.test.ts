import { describe, expect, it } from 'vitest'
import { analysis } from '../../../src/rollout/reconcilers/analysis.ts'
import type { RolloutStatus } from '../../../src/rollout/status.ts'
import {
  blueGreen,
  canary,
  eventsOf,
  ordersOf,
  passOf,
  promoted,
  replicaSet,
  run,
  updating,
} from '../given.ts'

const plan = canary({ analysis: { templates: [{ templateName: 'check' }] } })
const noted = (name: string, status: 'Running' | '' = 'Running'): Partial<RolloutStatus> => ({
  backgroundRun: { name, status, message: '' },
})

describe('the current runs', () => {
  it('are made, and remembered', () => {
    const pass = passOf(updating(plan))
    expect(analysis(pass)).toBe('next')
    expect(ordersOf(pass)).toEqual(['createAnalysisRun demo-v2-2'])
    expect(pass.nextRuns.backgroundRun).toEqual({ name: 'demo-v2-2', status: '', message: '' })
  })

  it.each<[string, Partial<RolloutStatus>]>([
    ['an abort', { abort: true }],
    ['a full promotion', { promoteFull: true }],
    ['the first deployment', { stableRS: '' }],
    ['a rollback to the stable', { stableRS: 'v2', currentPodHash: 'v1' }],
  ])('are given up with %s', (_, status) => {
    const replicaSets = [replicaSet('v1', 4), replicaSet('v2', 1)]
    const pass = passOf(
      updating(plan, {
        replicaSets,
        analysisRuns: [run('a')],
        status: { ...noted('a'), ...status },
      }),
    )
    analysis(pass)
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
    expect(pass.nextRuns.backgroundRun).toBeNull()
  })

  it('are given up with the end of the update, and are remembered by blue-green', () => {
    const status: Partial<RolloutStatus> = {
      postPromotionRun: { name: 'a', status: 'Running', message: '' },
    }
    const pass = passOf(promoted(blueGreen(), { analysisRuns: [run('a')], status }))
    analysis(pass)
    expect(ordersOf(pass)).toEqual(['terminateAnalysisRun a'])
    expect(pass.nextRuns.postPromotionRun?.name).toBe('a')
  })

  it('announce their phases, once', () => {
    const status = noted('a', '')
    const pass = passOf(updating(plan, { analysisRuns: [run('a')], status }))
    analysis(pass)
    expect(eventsOf(pass)).toEqual([
      "AnalysisRunRunning: Background Analysis Run 'a' Status New: 'Running' Previous: ''",
    ])
    const known = passOf(updating(plan, { analysisRuns: [run('a')], status: noted('a') }))
    analysis(known)
    expect(eventsOf(known)).toEqual([])
  })

  it('that are inconclusive end the pass before anything of a canary is scaled', () => {
    const analysisRuns = [run('a', { phase: 'Inconclusive' })]
    const pass = passOf(updating(plan, { analysisRuns, status: noted('a') }))
    expect(analysis(pass)).toBe('write')
    expect(pass.pause.add).toEqual(['InconclusiveAnalysisRun'])
  })

  it('that cannot be made fail the pass', () => {
    const pass = passOf(updating(plan, { analysisTemplates: [] }))
    expect(analysis(pass)).toBe('failed')
  })
})

it('all other runs are ended, and those whose ReplicaSet is gone are deleted', () => {
  const analysisRuns = [run('a'), run('old'), run('orphan', { hash: 'v9', phase: 'Failed' })]
  const pass = passOf(updating(plan, { analysisRuns, status: noted('a') }))
  analysis(pass)
  expect(ordersOf(pass)).toEqual(['terminateAnalysisRun old', 'deleteAnalysisRun orphan'])
})
