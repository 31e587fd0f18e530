import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { service } from '../manifest/given.ts'
import { planOf, simulated } from './given.ts'

// A web metric that asks the application itself, through a Service in front of all pods.
const check = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AnalysisTemplate',
  metadata: { name: 'status' },
  spec: {
    metrics: [
      {
        name: 'status',
        interval: '5s',
        failureLimit: 1,
        successCondition: 'result == "ok"',
        provider: { web: { url: 'http://app.default.svc:8080/status', jsonPath: '{$.status}' } },
      },
    ],
  },
}
const analysis = { templates: [{ templateName: 'status' }] }
const plan = planOf({ analysis }, {}, [check, service('app')])
const script = [{ at: '30s', setImage: 'app:v2' }] as const
const app = {
  'app:v1': { body: { status: 'ok' } },
  'app:v2': { body: { status: 'nok' } },
} as const

const metricAt = (second: number, more: Partial<Scenario>) =>
  simulated({ plan, script, ...more }).at(`${second}s`)?.runs[0]?.metricResults[0]

describe('a measurement through a Service', () => {
  it('is a request like any other: the pod that it meets decides', () => {
    const metric = metricAt(100, { app })
    expect(metric?.phase).toBe('Failed')
    expect(metric?.failed).toBe(2)
    expect(metric?.successful).toBeGreaterThan(0)
  })

  it('is an error where the application has one', () => {
    const broken = { 'app:v1': { status: 500 }, 'app:v2': { status: 500 } }
    const [first] = metricAt(31, { app: broken })?.measurements ?? []
    expect(first).toMatchObject({ phase: 'Error' })
    expect(first?.message).toContain('500')
  })

  it('is answered by a signal of its name, if there is one', () => {
    const metrics = { status: { json: { status: 'ok' } } }
    expect(metricAt(50, { app, metrics })).toMatchObject({ failed: 0, error: 0 })
  })

  it('may find something else for every revision', () => {
    const ok = { json: { status: 'ok' } }
    const bad = { json: { status: 'nok' } }
    const of = (v2: typeof ok) => ({ kind: 'perRevision', signals: { v1: ok, v2 } }) as const
    expect(metricAt(60, { app, metrics: { status: of(ok) } })).toMatchObject({
      failed: 0,
      error: 0,
    })
    expect(metricAt(60, { app, metrics: { status: of(bad) } })).toMatchObject({
      failed: 2,
      error: 0,
    })
  })

  it('finds no data where neither answers', () => {
    const [first] = metricAt(31, {})?.measurements ?? []
    expect(first).toMatchObject({ phase: 'Error', message: 'received non 2xx response code: 404' })
  })

  it('meets the only image there is before the update', () => {
    const steady = planOf({ steps: [{ setWeight: 0 }, { pause: {} }], analysis }, {}, [
      check,
      service('app'),
    ])
    const result = simulated({ plan: steady, script, app }).at('100s')?.runs[0]?.metricResults[0]
    expect(result).toMatchObject({ failed: 0, error: 0 })
    expect(result?.successful).toBeGreaterThan(5)
  })

  it('finds nobody behind a Service that is not there', () => {
    const lost = planOf({ analysis }, {}, [check])
    const [first] =
      simulated({ plan: lost, script, app }).at('31s')?.runs[0]?.metricResults[0]?.measurements ??
      []
    expect(first).toMatchObject({ phase: 'Error', message: 'received non 2xx response code: 404' })
  })
})
