import { describe, expect, it } from 'vitest'
import type { AutoscalerView } from '../../src/autoscaler/observed.ts'
import { reconcileAutoscaler } from '../../src/autoscaler/reconcileAutoscaler.ts'
import type { AutoscalerState } from '../../src/autoscaler/state.ts'
import { at, autoscaler, free, metrics, scale, view } from './given.ts'

const pass = (seen: AutoscalerView, state: AutoscalerState = autoscaler(), second = 15) =>
  reconcileAutoscaler(state, seen, at(second))

describe('a turn', () => {
  it('does nothing before a pass is due', () => {
    const state = autoscaler()
    const turn = pass(view(500), state, 14)
    expect(turn.state).toBe(state)
    expect(turn).toMatchObject({ orders: [], wakeAt: at(15), rests: true, failure: '' })
  })

  it('passes once in a period, whatever comes of it', () => {
    const turn = pass(view(500))
    expect(turn.wakeAt).toBe(at(30))
    expect(pass(view(500), turn.state, 15).state).toBe(turn.state)
    expect(pass(view(0, { scale: { kind: 'notFound' } })).wakeAt).toBe(at(30))
  })
})

describe('a pass', () => {
  it('writes a size that is new through the scale subresource', () => {
    const { orders, state } = pass(view(500))
    expect(orders).toEqual([
      { kind: 'updateScale', at: at(15), object: 'Rollout/demo', from: 4, to: 8 },
      {
        kind: 'recordEvent',
        at: at(15),
        type: 'Normal',
        reason: 'SuccessfulRescale',
        message:
          'New size: 8; reason: cpu resource utilization (percentage of request) above target',
        object: 'HorizontalPodAutoscaler/demo',
      },
    ])
    expect(state.status).toMatchObject({
      currentReplicas: 4,
      desiredReplicas: 8,
      lastScaleTime: at(15),
    })
  })

  it('writes nothing where the size is right', () => {
    const { orders, state } = pass(view(250))
    expect(orders).toEqual([])
    expect(state.status).toMatchObject({ desiredReplicas: 4, lastScaleTime: null })
  })

  it('shrinks nothing in its first five minutes', () => {
    let state = autoscaler()
    const written: number[] = []
    for (let second = 15; second <= 330; second += 15) {
      const turn = pass(view(50), state, second)
      if (turn.orders.some(({ kind }) => kind === 'updateScale')) written.push(second)
      state = turn.state
    }
    expect(written).toEqual([315, 330])
  })

  it('remembers what it changed for the policies, limits included', () => {
    const behavior = { scaleUp: free, scaleDown: free }
    const { state } = pass(
      view(250, { scale: scale({ specReplicas: 25 }) }),
      autoscaler({ behavior }),
    )
    expect(state.memory.scaleDownEvents).toEqual([{ change: 5, at: at(15), outdated: false }])
  })

  it('keeps what was desired where the write is refused', () => {
    const { orders, state, failure } = pass(view(500, { scale: scale({ objection: 'no' }) }))
    expect(orders.map(({ kind }) => kind)).toEqual(['recordEvent'])
    expect(state.status.desiredReplicas).toBe(0)
    expect(state.status.conditions[0]).toMatchObject({
      status: 'False',
      reason: 'FailedUpdateScale',
      message: 'the HPA controller was unable to update the target scale: no',
    })
    expect(failure).toBe('failed to rescale Rollout/default/demo: no')
  })

  it('leaves all but one condition alone without a scale', () => {
    const { state } = pass(view(500))
    const lost = pass(view(0, { scale: { kind: 'notFound' } }), state, 30)
    expect(lost.state.status).toMatchObject({ currentReplicas: 4, desiredReplicas: 8 })
    expect(lost.state.status.conditions.map(({ reason }) => reason)).toEqual([
      'FailedGetScale',
      'ValidMetricFound',
      'DesiredWithinRange',
    ])
    expect(lost.failure).toMatch(/^failed to query scale subresource for Rollout\/default\/demo: /)
  })

  it('without metrics says so, and keeps what was desired', () => {
    const { state } = pass(view(500))
    const blind = pass(view(0, { metrics: metrics() }), state, 30)
    expect(blind.state.status.desiredReplicas).toBe(8)
    expect(blind.orders.map((one) => one.kind === 'recordEvent' && one.reason)).toEqual([
      'FailedGetResourceMetric',
      'FailedComputeMetricsReplicas',
    ])
    expect(blind.failure).toMatch(
      /^failed to compute desired number of replicas based on listed metrics for Rollout/,
    )
  })
})
