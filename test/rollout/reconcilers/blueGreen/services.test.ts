import { describe, expect, it } from 'vitest'
import {
  active,
  findServices,
  preview,
} from '../../../../src/rollout/reconcilers/blueGreen/services.ts'
import type { RolloutStatus } from '../../../../src/rollout/status.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import {
  blueGreen,
  ordersOf,
  passOf,
  pausedSince,
  replicaSet,
  type Standing,
  updating,
} from '../../given.ts'

const services = [
  { name: 'demo-active', hash: 'v1', managedBy: 'demo' },
  { name: 'demo-preview', hash: 'v1', managedBy: 'demo' },
]
const full = [replicaSet('v1', 4), replicaSet('v2', 4)]
const pass = (fields: JsonObject, status: Partial<RolloutStatus> = {}, more: Standing = {}) =>
  passOf(updating(blueGreen(fields), { services, ...more, status }))

describe('the preview Service', () => {
  it('follows the new ReplicaSet before it has a pod, and through an abort', () => {
    for (const status of [{}, { abort: true }]) {
      const one = pass({}, status)
      expect(preview(one)).toBe('next')
      expect(ordersOf(one)).toEqual(['demo-preview → v2'])
    }
  })

  it('stands still while an analysis is inconclusive', () => {
    const one = pass({}, pausedSince(9, 'InconclusiveAnalysisRun'))
    preview(one)
    expect(ordersOf(one)).toEqual([])
  })
})

describe('the active Service', () => {
  const switched = (...args: Parameters<typeof pass>): string[] => {
    const one = pass(...args)
    active(one)
    return ordersOf(one)
  }

  it('is switched when all pods are there', () => {
    expect(switched({})).toEqual([])
    expect(switched({}, {}, { replicaSets: full })).toEqual(['demo-active → v2'])
  })

  it('waits for the pause before it', () => {
    const byHand = { autoPromotionEnabled: false }
    expect(switched(byHand, {}, { replicaSets: full })).toEqual([])
    expect(switched(byHand, { controllerPause: true }, { replicaSets: full })).toEqual([
      'demo-active → v2',
    ])
    expect(switched(byHand, { promoteFull: true }, { replicaSets: full })).toEqual([
      'demo-active → v2',
    ])
  })

  it('waits for the analysis before it', () => {
    const analysed = { prePromotionAnalysis: { templates: [{ templateName: 'check' }] } }
    expect(switched(analysed, {}, { replicaSets: full })).toEqual([])
  })

  it('goes back with an abort, but only while the new ReplicaSet has all its pods', () => {
    const there = [{ name: 'demo-active', hash: 'v2', managedBy: 'demo' }]
    const aborted = { abort: true, activeSelector: 'v2' }
    expect(switched({}, aborted, { replicaSets: full, services: there })).toEqual([
      'demo-active → v1',
    ])
    const short = [replicaSet('v1', 4), replicaSet('v2', 4, { available: 3 })]
    expect(switched({}, aborted, { replicaSets: short, services: there })).toEqual([])
  })
})

it('both Services have to be there', () => {
  expect(findServices(pass({}))).toBe('next')
  const one = pass({}, {}, { services: services.slice(0, 1) })
  expect(findServices(one)).toBe('failed')
  expect(one.failure).toBe('service "demo-preview" not found')
})

it('there may be no preview Service', () => {
  const one = pass({ previewService: '' })
  expect([findServices(one), preview(one), ordersOf(one)]).toEqual(['next', 'next', []])
})

it('the active Service stands still while an analysis is inconclusive, and without a pod too few', () => {
  const halted = pass({}, pausedSince(9, 'InconclusiveAnalysisRun'), { replicaSets: full })
  active(halted)
  expect(ordersOf(halted)).toEqual([])
  const small = { previewReplicaCount: 1, autoPromotionEnabled: false }
  const few = [replicaSet('v1', 4), replicaSet('v2', 1)]
  const status = { activeSelector: 'v1', controllerPause: true }
  const early = pass(small, status, { replicaSets: few })
  active(early)
  expect(ordersOf(early)).toEqual([])
})
