import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { askedInVain, askedPlan, askedScenario } from '../../src/questions/asked.ts'
import { rehearsal } from '../../src/questions/rehearsal.ts'
import { readLive } from '../../src/simulation/live/readLive.ts'
import { planFrom } from './given.ts'

const plan = planFrom('{ canary: {} }')

it('a plan alone is rehearsed', () => {
  expect(askedScenario(plan, { at: '5m' })).toEqual(rehearsal(plan, { at: '5m' }))
  expect(askedPlan(plan)).toBe(plan)
})

it('a scenario is taken as it is', () => {
  const scenario = { plan, until: '2m' }
  expect(askedScenario(scenario, { at: '5m' })).toBe(scenario)
  expect(askedPlan(scenario)).toBe(plan)
})

describe('live objects', () => {
  const objects = JSON.parse(readFileSync('examples/web-paused.json', 'utf8'))
  const live = readLive(objects, { now: '2026-01-01T01:30:00Z' })

  it('bring their plan', () => {
    const scenario = askedScenario({ live, until: '2m' })
    expect(scenario).toMatchObject({ live, until: '2m' })
    expect(scenario.plan.rollout.name).toBe('web')
    expect(askedPlan({ live })?.rollout.replicas).toBe(5)
    expect(askedInVain({ live })).toEqual([])
  })

  it('count before files', () => {
    expect(askedPlan({ plan, live })?.rollout.replicas).toBe(5)
  })

  it('without a Rollout say what is wrong', () => {
    const none = { live: readLive([], { now: '2026-01-01T01:30:00Z' }) }
    expect(askedPlan(none)).toBeNull()
    expect(askedInVain(none)).not.toEqual([])
  })
})
