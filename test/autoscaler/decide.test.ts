import { describe, expect, it } from 'vitest'
import { decide } from '../../src/autoscaler/decide.ts'
import { beginDraft } from '../../src/autoscaler/draft.ts'
import type { Scale } from '../../src/autoscaler/readScale.ts'
import type { AutoscalerSpec } from '../../src/plan/autoscaler.ts'
import { at, autoscaler, metrics, scale, view } from './given.ts'

function decided(fields: Partial<Scale>, seen = view(250), spec: Partial<AutoscalerSpec> = {}) {
  const draft = beginDraft(autoscaler(spec), at(15))
  const decision = decide(draft, seen, { ...scale(), specReplicas: 4, ...fields })
  return {
    decision,
    reasons: draft.conditions.map(({ type, status, reason }) => [type, status, reason]),
    events: draft.orders.flatMap((one) => (one.kind === 'recordEvent' ? [one.reason] : [])),
    memory: draft.memory,
  }
}

describe('a decision', () => {
  it('of the limits leaves conditions and memory alone', () => {
    const { decision, reasons, memory } = decided({ specReplicas: 25 })
    expect(decision).toMatchObject({ replicas: 20, metrics: [] })
    expect(reasons).toEqual([])
    expect(memory).toEqual(autoscaler().memory)
  })

  it('for a target that was scaled to nothing is that scaling is disabled', () => {
    const { decision, reasons } = decided({ specReplicas: 0 })
    expect(decision.replicas).toBe(0)
    expect(reasons).toEqual([['ScalingActive', 'False', 'ScalingDisabled']])
  })

  it('of the metrics says why', () => {
    expect(decided({}, view(500)).decision).toMatchObject({
      replicas: 8,
      reason: 'cpu resource utilization (percentage of request) above target',
    })
    expect(decided({}, view(100)).decision).toMatchObject({
      replicas: 2,
      reason: 'All metrics below target',
    })
    expect(decided({}).decision).toMatchObject({ replicas: 4, reason: '' })
  })

  it('is remembered as it was proposed, and not as it was limited', () => {
    const { decision, memory, reasons } = decided({}, view(5000))
    expect(decision.replicas).toBe(8)
    expect(memory.recommendations).toEqual([{ replicas: 80, at: at(15) }])
    expect(memory.selector).toBe('app=demo')
    expect(reasons.at(-1)).toEqual(['ScalingLimited', 'True', 'ScaleUpLimit'])
  })

  it('cannot be taken without metrics, or with a selector that cannot be used', () => {
    const blind = decided({}, view(0, { metrics: metrics() }))
    expect(blind.decision).toMatchObject({ replicas: null, metrics: [{ type: '' }] })
    expect(blind.events).toEqual(['FailedGetResourceMetric'])
    expect(blind.reasons).toEqual([['ScalingActive', 'False', 'FailedGetResourceMetric']])
    const lost = decided({ selector: '' })
    expect(lost.decision).toMatchObject({
      replicas: null,
      metrics: [],
      failure: 'selector is required',
    })
    expect(lost.memory.selector).toBe('')
    const rival = view(250, { others: [{ name: 'other', selector: 'app' }] })
    expect(decided({}, rival).memory.selector).toBe('app=demo')
  })
})
