import { describe, expect, it } from 'vitest'
import { kayenta } from '../../src/providers/kayenta.ts'
import type { Json } from '../../src/units/json.ts'
import { instant } from '../../src/units/time.ts'
import { requestOf } from './asked.ts'

const config = { address: 'http://kayenta', threshold: { pass: 90, marginal: 75 } }
const request = (given: Json, second: number) =>
  requestOf({ config, given, at: instant(second * 1000), resumeAt: instant(15_000) })
const phaseOf = (score: number) => {
  const answer = kayenta.kind === 'asynchronous' ? kayenta.resume(request(score, 15)) : null
  return answer?.kind === 'finished' ? [answer.phase, answer.value] : answer
}

describe('kayenta', () => {
  it('is asked again every 15 seconds until the canary is complete', () => {
    const given = { score: 95, after: '20s' }
    expect(kayenta.run(request(given, 0))).toEqual({ kind: 'running', resumeAt: instant(15_000) })
    expect(kayenta.resume(request(given, 15))).toEqual({
      kind: 'running',
      resumeAt: instant(30_000),
    })
    expect(kayenta.resume(request(given, 30))).toMatchObject({ phase: 'Successful', value: '95' })
  })

  it('takes its time as a Go duration too, and nothing else', () => {
    const resume = (after: string) => kayenta.resume(request({ score: 95, after }, 30))
    expect(resume('20s')).toMatchObject({ phase: 'Successful' })
    expect(resume('20m')).toMatchObject({ kind: 'running' })
    expect(resume('soon')).toMatchObject({ kind: 'failure' })
  })

  it('judges the whole part of the score by its thresholds', () => {
    expect([90, 89.9, 75, 74.9].map(phaseOf)).toEqual([
      ['Successful', '90'],
      ['Inconclusive', '89'],
      ['Inconclusive', '75'],
      ['Failed', '74'],
    ])
  })

  it('cannot be stopped', () => {
    expect(kayenta.terminate(request(95, 4))).toEqual({
      kind: 'running',
      resumeAt: instant(15_000),
    })
  })

  it('refuses scopes of which one has a start and the other has none', () => {
    const scopes = [{ controlScope: { start: 'x' }, experimentScope: {} }]
    expect(kayenta.run(requestOf({ config: { ...config, scopes } }))).toMatchObject({
      message: 'controlScope.start and experimentScope.start must both be set or be empty',
    })
  })

  it('fails where Kayenta does not answer, or without a score', () => {
    expect(kayenta.run(request({ status: 500 }, 0))).toMatchObject({ message: 'Invalid Response' })
    expect(kayenta.run(request({ error: 'x' }, 0))).toMatchObject({ message: 'x' })
    expect(kayenta.resume(request({}, 15))).toMatchObject({ message: 'Missing Score' })
  })
})
