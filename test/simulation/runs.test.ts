import { describe, expect, it } from 'vitest'
import { emptyWorld } from '../../src/simulation/emptyWorld.ts'
import { remembered, runsOf, runWakes, withRuns } from '../../src/simulation/runs.ts'
import { instant } from '../../src/units/time.ts'
import { template } from '../manifest/given.ts'
import { canary, run, updating } from '../rollout/given.ts'
import { planOf, simulated, told } from './given.ts'

const at = (second: number) => instant(second * 1000)

describe('only the earliest wake-up of a run', () => {
  it('is remembered', () => {
    const first = remembered([], 'a', at(9))
    expect(remembered(first, 'a', at(10))).toBe(first)
    expect(remembered(first, 'a', at(8))).toEqual([{ name: 'a', at: at(8) }])
    expect(remembered(first, 'b', at(10))).toHaveLength(2)
  })

  it('is kept until it fires', () => {
    const runs = [
      { name: 'a', at: at(5) },
      { name: 'b', at: at(6) },
    ]
    const world = { ...emptyWorld, wakes: { ...emptyWorld.wakes, runs } }
    const now = runsOf(world, at(5))
    expect(runWakes(now, at(5))).toEqual([{ name: 'b', at: at(6) }])
    now.overdue = ['a']
    expect(runWakes(now, at(5))).toEqual([
      { name: 'b', at: at(6) },
      { name: 'a', at: at(6) },
    ])
  })
})

it('the Rollout sees its runs as they are; nothing new is the very Rollout', () => {
  const rollout = updating(canary(), { analysisRuns: [run('a')] })
  expect(withRuns(rollout, runsOf(emptyWorld, at(0)))).toBe(rollout)
})

describe('a background analysis', () => {
  const check = template('error-rate', { interval: '10s', failureCondition: 'result > 0.1' })
  const plan = planOf({ analysis: { templates: [{ templateName: 'error-rate' }] } }, {}, [check])
  const script = [{ at: 30, setImage: 'app:v2' }] as const

  it('measures on its own schedule, and aborts when it fails', () => {
    const metrics = {
      'error-rate': [
        [0, 0.01],
        [50, 0.5],
      ] as [number, number][],
    }
    const timeline = simulated({ plan, script, metrics })
    const [analysed] = timeline.at(49)?.runs ?? []
    expect(analysed).toMatchObject({ name: 'demo-v2-2', phase: 'Running' })
    expect(analysed?.metricResults[0]).toMatchObject({ count: 2, successful: 2 })
    expect(told(timeline.at(60))).toBe('Degraded v1 2/2 v2 0/0')
    expect(timeline.at(60)?.runs[0]).toMatchObject({ phase: 'Failed' })
  })

  it('is terminated with the update', () => {
    const metrics = { 'error-rate': [[0, 0.01]] as [number, number][] }
    const timeline = simulated({ plan, script, metrics })
    expect(told(timeline.at(100))).toBe('Healthy v1 0/0 v2 2/2')
    expect(timeline.at(100)?.runs[0]).toMatchObject({ terminate: true, phase: 'Successful' })
  })
})
