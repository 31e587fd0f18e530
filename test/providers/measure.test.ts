import { describe, expect, it } from 'vitest'
import type { Measurement } from '../../src/analysis/measurement.ts'
import { measure, prepareMetric, type Question } from '../../src/providers/measure.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { instant } from '../../src/units/time.ts'
import { asked, brief, owner } from './asked.ts'

describe('measure', () => {
  it('hands a plain number over as it is, whatever the provider', () => {
    const config = { address: 'http://prometheus.example.com' }
    expect(brief(asked('prometheus', config, { plain: 0.95 }))).toEqual([0.95, '0.95'])
    expect(brief(asked('web', {}, { plain: 1e21 }))).toEqual([1e21, '1000000000000000000000'])
  })

  it('hands plain errors over word for word, and misses data', () => {
    expect(brief(asked('web', {}, { plain: { error: 'connection refused' } }))).toBe(
      'connection refused',
    )
    expect(brief(asked('web', {}, { plain: null }))).toBe('no data')
  })

  it('leaves richer answers to the provider', () => {
    expect(brief(asked('web', {}, { plain: [1, 2] }))).toEqual([[1, 2], '[1,2]'])
    expect(asked('kayenta', {}, { plain: 95 }).kind).toBe('running')
  })

  it('fails where no provider is known, or one that cannot be built', () => {
    const question: Question = {
      action: 'run',
      given: 1,
      at: instant(1),
      measurement: null,
      owner,
    }
    const answered = (provider: JsonObject) =>
      measure(prepareMetric({ name: 'm', provider }), question)
    expect([answered({}), answered({ web: { jsonPath: '{' } })]).toEqual([
      { kind: 'failure', message: "no valid provider in metric 'm'", unusable: true },
      { kind: 'failure', message: 'unclosed action', unusable: true },
    ])
    expect(prepareMetric({ name: 'm', provider: { web: {} } })).toMatchObject({ objection: '' })
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
    const metric = {
      name: 'm',
      provider: { kayenta: { address: 'http://k', threshold: { pass: 90 } } },
    }
    const given = { score: 91, after: '10s' }
    const question = { given, measurement, owner } as const
    const prepared = prepareMetric(metric)
    expect(measure(prepared, { ...question, action: 'resume', at: instant(15_000) })).toMatchObject(
      {
        phase: 'Successful',
        resumeAt: instant(15_000),
      },
    )
    expect(measure(prepared, { ...question, action: 'terminate', at: instant(4000) })).toEqual({
      kind: 'running',
      resumeAt: instant(15_000),
    })
  })
})
