import { describe, expect, it } from 'vitest'
import {
  isFastTracked,
  isPauseComplete,
  isReadyForPause,
  pause,
  pauseReason,
} from '../../../../src/rollout/reconcilers/blueGreen/pause.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  at,
  blueGreen,
  passOf,
  pausedSince,
  replicaSet,
  run,
  type Standing,
  updating,
} from '../../given.ts'

const byHand: JsonObject = { autoPromotionEnabled: false }
const timed: JsonObject = { autoPromotionSeconds: 30 }
const ready: Standing = {
  replicaSets: [replicaSet('v1', 4), replicaSet('v2', 4)],
  services: [
    { name: 'demo-active', hash: 'v1', managedBy: 'demo' },
    { name: 'demo-preview', hash: 'v2', managedBy: 'demo' },
  ],
}
const atPause = (fields: JsonObject, status: Partial<RolloutStatus> = {}, more: Standing = {}) => {
  const active = { activeSelector: 'v1', previewSelector: 'v2' }
  return passOf(
    updating(blueGreen(fields), { ...ready, ...more, status: { ...active, ...status } }),
  )
}
const asked = (...args: Parameters<typeof atPause>) => {
  const pass = atPause(...args)
  expect(pause(pass)).toBe('next')
  const { add, remove } = pass.pause
  return { add, remove, wake: pass.wake }
}
const since = (second: number) => pausedSince(second, pauseReason)

describe('the pause before the switch', () => {
  it('begins when the new ReplicaSet has its pods', () => {
    expect(asked(byHand).add).toEqual([pauseReason])
    const starting = { replicaSets: [replicaSet('v1', 4), replicaSet('v2', 4, { available: 3 })] }
    expect(asked(byHand, {}, starting).add).toEqual([])
    expect(isReadyForPause(atPause(byHand, {}, starting))).toBe(false)
  })

  it('is none where nobody asked for it', () => {
    expect(asked({})).toEqual({ add: [], remove: [pauseReason], wake: null })
  })

  it('by time ends strictly after it, and asks for a pass then', () => {
    expect(asked(timed, since(80))).toEqual({ add: [], remove: [], wake: at(110) })
    expect(asked(timed, since(70)).remove).toEqual([pauseReason])
    expect(isPauseComplete(atPause(timed, since(71)))).toBe(false)
  })

  it('by hand never ends by time', () => {
    expect(asked({ ...byHand, ...timed }, since(0)).remove).toEqual([])
  })

  it('by hand ends with a person’s promote; one by time begins anew', () => {
    const resumed = { controllerPause: true }
    expect(isPauseComplete(atPause(byHand, resumed))).toBe(true)
    expect(asked(byHand, resumed).add).toEqual([])
    expect(isPauseComplete(atPause(timed, resumed))).toBe(false)
    // With controllerPause gone the next pass finds no condition, and adds it.
    expect(asked(timed).add).toEqual([pauseReason])
  })

  it('waits for the analysis before it', () => {
    const analysed = { ...byHand, prePromotionAnalysis: { templates: [{ templateName: 'check' }] } }
    expect(asked(analysed).add).toEqual([])
    const prePromotionRun = { name: 'a', status: 'Successful', message: '' } as const
    const analysisRuns = [run('a', { phase: 'Successful', kind: 'PrePromotion' })]
    expect(asked(analysed, { prePromotionRun }, { analysisRuns }).add).toEqual([pauseReason])
  })

  it('is dropped by a full promotion, and past the checkpoint', () => {
    expect(asked(byHand, { ...since(80), promoteFull: true }).remove).toEqual([pauseReason])
    const past = { ...since(80), scaleUpPreviewCheckPoint: true }
    expect(asked(byHand, past).remove).toEqual([pauseReason])
  })

  it('is left alone by an abort and by an inconclusive analysis', () => {
    const nothing = { add: [], remove: [], wake: null }
    expect(asked(byHand, { abort: true })).toEqual(nothing)
    expect(asked(byHand, pausedSince(9, 'InconclusiveAnalysisRun'))).toEqual(nothing)
  })
})

it('there is nothing to wait for without an active hash, or once it is the new one', () => {
  const active = (hash: string): Standing => ({
    services: [{ name: 'demo-active', hash, managedBy: 'demo' }],
  })
  expect(isFastTracked(atPause(byHand))).toBe(false)
  expect(isFastTracked(atPause(byHand, {}, active('')))).toBe(true)
  expect(isFastTracked(atPause(byHand, {}, active('v2')))).toBe(true)
})

describe('the pause by time', () => {
  const atMoment = (fields: JsonObject, begun: number, second: number) => {
    const state = updating(blueGreen(fields), {
      ...ready,
      status: { activeSelector: 'v1', previewSelector: 'v2', ...since(begun) },
    })
    const pass = passOf(state, second)
    pause(pass)
    return { removed: pass.pause.remove.length > 0, woken: pass.wake ?? pass.asksAgain }
  }

  it('is not over at the very moment of its end, and asks for nothing then', () => {
    // The clock of the pass is at 100 s.
    expect(atMoment(timed, 70, 99.999)).toEqual({ removed: false, woken: false })
    expect(atMoment(timed, 70, 100)).toEqual({ removed: true, woken: false })
  })

  it('asks for a pass only where its end comes before the next periodic one', () => {
    const long = { autoPromotionSeconds: 900 }
    expect(atMoment(long, 100, 100)).toEqual({ removed: false, woken: at(1000) })
    expect(atMoment(long, 100, 99.999)).toEqual({ removed: false, woken: false })
    expect(atMoment({ autoPromotionSeconds: 2000 }, 100, 100).woken).toBe(false)
  })

  it('by hand as well asks for nothing once its time is over, nor without a time', () => {
    expect(atMoment({ ...byHand, ...timed }, 0, 100)).toEqual({ removed: false, woken: false })
    expect(atMoment(byHand, 0, 100)).toEqual({ removed: false, woken: false })
  })
})

it('the new ReplicaSet is ready with exactly the pods that are wanted', () => {
  const readyWith = (want: number, available: number): boolean => {
    const replicaSets = [replicaSet('v1', 4), replicaSet('v2', want, { available })]
    return isReadyForPause(atPause(byHand, {}, { replicaSets }))
  }
  expect([readyWith(4, 4), readyWith(5, 4), readyWith(4, 3)]).toEqual([true, false, false])
  const alone = { replicaSets: [replicaSet('v1', 4)] }
  expect(isReadyForPause(atPause(byHand, {}, alone))).toBe(false)
})

it('a pause that this pass asks for is not over', () => {
  const pass = atPause(byHand, { controllerPause: true })
  expect(isPauseComplete(pass)).toBe(true)
  pass.pause.add = ['InconclusiveAnalysisRun']
  expect(isPauseComplete(pass)).toBe(false)
})

it('a fast rollback waits for nothing, by the age of a ReplicaSet or, formerly, by its deadline', () => {
  const delayed = replicaSet('v2', 4, { scaleDownAt: at(130), createdAt: at(60) })
  const tracked = (fastRollbackByAge: boolean, more: Partial<typeof delayed>): boolean => {
    const pass = atPause(
      byHand,
      {},
      { replicaSets: [replicaSet('v1', 4, { createdAt: at(50) }), { ...delayed, ...more }] },
    )
    return isFastTracked(
      Object.assign(pass, { controller: { ...pass.controller, fastRollbackByAge } }),
    )
  }
  expect(tracked(true, {})).toBe(false)
  expect(tracked(true, { createdAt: at(40) })).toBe(true)
  expect(tracked(false, {})).toBe(true)
  expect(tracked(false, { scaleDownAt: null })).toBe(false)
})
