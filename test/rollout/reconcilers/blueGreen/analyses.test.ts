import { describe, expect, it } from 'vitest'
import type { OwnedRun } from '../../../../src/cluster/objects.ts'
import {
  completedPrePromotion,
  reconcileRuns,
  runStatuses,
  skipsPostPromotion,
} from '../../../../src/rollout/reconcilers/blueGreen/analyses.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import { emptyStatus } from '../../../../src/rollout/status.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  at,
  blueGreen,
  ordersOf,
  passOf,
  pausedSince,
  replicaSet,
  run,
  type Standing,
  updating,
} from '../../given.ts'

const templates = [{ templateName: 'check' }]
const pre = { prePromotionAnalysis: { templates } }
const post = { postPromotionAnalysis: { templates } }
const full = [replicaSet('v1', 4), replicaSet('v2', 4)]
const before = { activeSelector: 'v1' }
const switched = { activeSelector: 'v2' }

const ordersWith = (
  plan: JsonObject,
  status: Partial<RolloutStatus>,
  more: Standing = {},
): string[] => {
  const pass = passOf(updating(blueGreen(plan), { replicaSets: full, ...more, status }))
  expect(reconcileRuns(pass)).not.toBe('failed')
  return ordersOf(pass)
}
const preRun = (status: 'Running' | 'Inconclusive', more: Partial<RolloutStatus> = {}) => ({
  ...before,
  prePromotionRun: { name: 'a', status, message: '' },
  ...more,
})

describe('the analysis before the switch', () => {
  it('begins when the new ReplicaSet is saturated', () => {
    expect(ordersWith(pre, before)).toEqual(['createAnalysisRun demo-v2-2-pre'])
    expect(
      ordersWith(pre, before, { replicaSets: [replicaSet('v1', 4), replicaSet('v2', 3)] }),
    ).toEqual([])
  })

  it('begins when the preview has its own number of pods', () => {
    const small = { ...pre, previewReplicaCount: 1 }
    const one = [replicaSet('v1', 4), replicaSet('v2', 1)]
    expect(ordersWith(small, before, { replicaSets: one })).toEqual([
      'createAnalysisRun demo-v2-2-pre',
    ])
    expect(ordersWith(small, before)).toEqual([])
  })

  it('is none of the first deployment, nor after the switch', () => {
    expect(ordersWith(pre, {})).toEqual([])
    expect(ordersWith(pre, switched)).toEqual([])
  })

  it('is not given up because pods come and go', () => {
    const more = {
      analysisRuns: [run('a')],
      replicaSets: [replicaSet('v1', 4), replicaSet('v2', 2)],
    }
    expect(ordersWith(pre, preRun('Running'), more)).toEqual([])
  })

  it('is repeated after a retry, at once', () => {
    const more = {
      analysisRuns: [run('a', { phase: 'Failed' })],
      replicaSets: [replicaSet('v1', 4), replicaSet('v2', 0)],
    }
    expect(ordersWith(pre, preRun('Running', { abortedAt: at(50) }), more)).toEqual([
      'createAnalysisRun demo-v2-2-pre',
    ])
  })

  it('that is inconclusive waits for a person, and is then repeated', () => {
    const more = { analysisRuns: [run('a', { phase: 'Inconclusive' })] }
    const halted = pausedSince(9, 'InconclusiveAnalysisRun')
    expect(ordersWith(pre, preRun('Inconclusive', halted), more)).toEqual([])
    expect(ordersWith(pre, preRun('Inconclusive', { controllerPause: true }), more)).toEqual([
      'createAnalysisRun demo-v2-2-pre',
    ])
  })
})

describe('the analysis after the switch', () => {
  it('begins once the status knows of it', () => {
    expect(ordersWith(post, before)).toEqual([])
    expect(ordersWith(post, switched)).toEqual(['createAnalysisRun demo-v2-2-post'])
  })

  it('is not in play before the switch and after the promotion', () => {
    const skips = (status: Partial<RolloutStatus>): boolean =>
      skipsPostPromotion(passOf(updating(blueGreen(post), { replicaSets: full, status })))
    expect([skips(before), skips(switched), skips({ ...switched, stableRS: 'v2' })]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('that fails aborts', () => {
    const analysisRuns: OwnedRun[] = [run('a', { phase: 'Failed', message: 'metric x' })]
    const postPromotionRun = { name: 'a', status: 'Running', message: '' } as const
    const status = { ...switched, postPromotionRun }
    const pass = passOf(updating(blueGreen(post), { replicaSets: full, analysisRuns, status }))
    reconcileRuns(pass)
    expect(pass.pause.abortMessage).toBe(
      'Blue/green post-promotion analysis phase error/failed: metric x',
    )
  })
})

it('a run that the plan has no place for any more is ended', () => {
  expect(ordersWith({}, preRun('Running'), { analysisRuns: [run('a')] })).toEqual([
    'terminateAnalysisRun a',
  ])
})

it('nothing is waited for where there is no analysis before the switch', () => {
  expect(completedPrePromotion(passOf(updating(blueGreen())))).toBe(true)
  expect(completedPrePromotion(passOf(updating(blueGreen(pre))))).toBe(false)
})

it('the status of a blue-green Rollout remembers both', () => {
  const runs = { step: null, background: null, prePromotion: run('a'), postPromotion: run('b') }
  expect(runStatuses(runs, emptyStatus)).toMatchObject({
    stepRun: null,
    prePromotionRun: { name: 'a' },
    postPromotionRun: { name: 'b' },
  })
})

it.each([
  ['before the switch', pre, before],
  ['after it', post, switched],
])('an analysis %s that cannot be made fails the pass', (_, plan, status) => {
  const state = updating(blueGreen(plan), { replicaSets: full, analysisTemplates: [], status })
  const pass = passOf(state)
  expect(reconcileRuns(pass)).toBe('failed')
  expect(pass.failure).toContain('"check" not found')
})

describe('the pods of the new ReplicaSet', () => {
  const short = [replicaSet('v1', 4), replicaSet('v2', 4, { available: 3 })]
  const postRun = { ...switched, postPromotionRun: { name: 'a', status: 'Running', message: '' } }

  it('have to be there when the analysis after the switch begins', () => {
    expect(ordersWith(post, switched, { replicaSets: short })).toEqual([])
  })

  it('may go while it is going on, which older releases did not stand', () => {
    const status = postRun as Partial<RolloutStatus>
    const more = { replicaSets: short, analysisRuns: [run('a')] }
    expect(ordersWith(post, status, more)).toEqual([])
    const { controller } = updating(blueGreen(post))
    const older = { ...more, controller: { ...controller, analysisOutlivesPods: false } }
    expect(ordersWith(post, status, older)).toEqual(['terminateAnalysisRun a'])
    expect(ordersWith(pre, preRun('Running'), older)).toEqual(['terminateAnalysisRun a'])
  })

  it('are those of the preview, and no more are asked for than it has', () => {
    const small = { ...pre, previewReplicaCount: 1 }
    const growing = [replicaSet('v1', 4), replicaSet('v2', 4, { available: 1 })]
    expect(ordersWith(small, before, { replicaSets: growing })).toEqual([])
    const starting = [replicaSet('v1', 4), replicaSet('v2', 1, { available: 0 })]
    expect(ordersWith(small, before, { replicaSets: starting })).toEqual([])
  })
})

it('there is nothing to analyse before a switch back to what is stable', () => {
  expect(ordersWith(pre, { ...before, stableRS: 'v2' })).toEqual([])
})

it('an analysis that names no templates waits for nothing', () => {
  expect(ordersWith({ prePromotionAnalysis: { templates: [] } }, before)).toEqual([])
})
