import { describe, expect, it } from 'vitest'
import { analysisRuns } from '../../../src/simulation/controllers/analysisRuns.ts'
import { begin, metric } from '../../analysis/given.ts'
import { template } from '../../manifest/given.ts'
import { at, nowOf, planOf, simulated, told } from '../given.ts'

describe('AnalysisRuns', () => {
  const metrics = { m: [['0s', 1]] as [string, number][] }
  const runs = [begin([metric('m', { interval: '10s', count: 2 })])]
  const given = () => nowOf({ runs }, 5, { metrics })

  it('are measured, told about, and remembered for their next measurement', () => {
    const now = given()
    expect(analysisRuns.play(now)).toBe(true)
    expect(now.runs).toMatchObject([{ phase: 'Running', metricResults: [{ count: 1 }] }])
    expect(now.hasNews).toBe(true)
    while (analysisRuns.play(now));
    expect(now.wakes).toEqual([{ kind: 'AnalysisRun', name: runs[0]?.name, at: at(15) }])
  })

  it('that have come to an end say so in an event of their own, and ask for nothing more', () => {
    const now = nowOf({ runs }, 15, { metrics })
    now.runs = runs.map((run) => ({ ...run, terminate: true }))
    while (analysisRuns.play(now));
    expect(now.runs).toMatchObject([{ phase: 'Successful' }])
    expect(now.orders).toMatchObject([
      { kind: 'recordEvent', at: at(15), object: `AnalysisRun/${runs[0]?.name}` },
    ])
    expect(now.wakes).toEqual([])
  })

  it('that all rest are not looked at before somebody writes one', () => {
    const now = given()
    while (analysisRuns.play(now));
    expect(now.runsRest).toBe(true)
    const rested = now.runs
    now.runs = runs
    expect(analysisRuns.play(now)).toBe(false)
    now.runsRest = false
    expect(analysisRuns.play(now)).toBe(true)
    expect(now.runs).toEqual(rested)
  })
})

describe('a background analysis', () => {
  const check = template('error-rate', { interval: '10s', failureCondition: 'result > 0.1' })
  const plan = planOf({ analysis: { templates: [{ templateName: 'error-rate' }] } }, {}, [check])
  const script = [{ at: '30s', setImage: 'app:v2' }] as const

  it('measures on its own schedule, and aborts when it fails', () => {
    const metrics = {
      'error-rate': [
        ['0s', 0.01],
        ['50s', 0.5],
      ] as [string, number][],
    }
    const timeline = simulated({ plan, script, metrics })
    const [analysed] = timeline.at('49s')?.runs ?? []
    expect(analysed).toMatchObject({ name: 'demo-v2-2', phase: 'Running' })
    expect(analysed?.metricResults[0]).toMatchObject({ count: 2, successful: 2 })
    expect(told(timeline.at('1m'))).toBe('Degraded v1 2/2 v2 0/0')
    expect(timeline.at('1m')?.runs[0]).toMatchObject({ phase: 'Failed' })
  })

  it('is terminated with the update', () => {
    const metrics = { 'error-rate': [['0s', 0.01]] as [string, number][] }
    const timeline = simulated({ plan, script, metrics })
    expect(told(timeline.at('100s'))).toBe('Healthy v1 0/0 v2 2/2')
    expect(timeline.at('100s')?.runs[0]).toMatchObject({ terminate: true, phase: 'Successful' })
  })
})
