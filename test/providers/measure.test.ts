import { describe, expect, it } from 'vitest'
import type { Measurement } from '../../src/analysis/measurement.ts'
import { measure, objectionToProvider, resultMetadata } from '../../src/providers/measure.ts'
import { instant } from '../../src/units/time.ts'
import { asked, brief, noJob } from './asked.ts'

describe('measure', () => {
  it('hands a plain number over as it is, whatever the provider', () => {
    const config = { address: 'http://prometheus.example.com' }
    expect(brief(asked('prometheus', config, 0.95, 'plain'))).toEqual([0.95, '0.95'])
    expect(brief(asked('web', {}, 1e21, 'plain'))).toEqual([1e21, '1000000000000000000000'])
  })

  it('hands plain errors over word for word, and misses data', () => {
    expect(brief(asked('web', {}, { error: 'connection refused' }, 'plain'))).toBe(
      'connection refused',
    )
    expect(brief(asked('web', {}, null, 'plain'))).toBe('no data')
  })

  it('leaves richer answers to the provider', () => {
    expect(brief(asked('web', {}, [1, 2], 'plain'))).toEqual([[1, 2], '[1,2]'])
    expect(asked('kayenta', {}, 95, 'plain').kind).toBe('running')
  })

  it('fails where no provider is known', () => {
    const metric = { name: 'm', provider: {} }
    const at = instant(1)
    expect(
      measure({
        action: 'run',
        metric,
        given: 1,
        mode: 'plain',
        at,
        measurement: null,
        job: noJob,
      }),
    ).toEqual({ kind: 'failure', message: "no valid provider in metric 'm'", unusable: true })
    expect(objectionToProvider(metric)).toBe("no valid provider in metric 'm'")
    expect(objectionToProvider({ name: 'm', provider: { web: {} } })).toBe('')
  })

  it('lets a provider see the measurement in flight', () => {
    const measurement: Measurement = {
      phase: 'Running',
      value: '',
      message: '',
      startedAt: instant(0),
      finishedAt: null,
      resumeAt: instant(15_000),
      metadata: {},
    }
    const metric = { name: 'm', provider: { kayenta: { threshold: { pass: 90, marginal: 75 } } } }
    const given = { score: 91, after: 10 }
    const question = { metric, given, mode: 'plain', measurement, job: noJob } as const
    expect(measure({ ...question, action: 'resume', at: instant(15_000) })).toMatchObject({
      phase: 'Successful',
      resumeAt: instant(15_000),
    })
    expect(measure({ ...question, action: 'terminate', at: instant(4000) })).toEqual({
      kind: 'running',
      resumeAt: instant(15_000),
    })
  })

  it('notes what was asked', () => {
    expect(resultMetadata({ provider: { prometheus: { query: 'up' } } })).toEqual({
      ResolvedPrometheusQuery: 'up',
    })
    expect(resultMetadata({})).toEqual({})
  })
})
