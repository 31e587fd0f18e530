import { describe, expect, it } from 'vitest'
import { choiceVerbs } from '../../src/questions/choices/verbs.ts'
import { choices } from '../../src/questions/choices.ts'
import type { Scenario, ScriptEntry } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { instant } from '../../src/units/time.ts'
import { planFrom, services } from './given.ts'

const hung: Scenario = {
  plan: planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: {} }] } }'),
  script: [
    { at: '0s', deploy: true },
    { at: '60s', setImage: 'web:2' },
    { at: '120s', promoteFull: true },
  ],
  pods: { startup: '5s', images: { 'web:2': { readyCap: 2 } } },
  until: '20m',
}
const paused: Scenario = {
  plan: planFrom(
    '{ canary: { steps: [{ setWeight: 50 }, { pause: {} }, { setWeight: 75 }, { pause: {} }] } }',
  ),
  script: [{ at: '60s', setImage: 'web:2' }],
  pods: { startup: '5s' },
  traffic: { requestsPerSecond: 10 },
  until: '20m',
}
const blueGreen: Scenario = {
  plan: planFrom(
    '{ blueGreen: { activeService: web, previewService: web-preview, autoPromotionEnabled: false } }',
    4,
    services,
  ),
  script: [{ at: '60s', setImage: 'web:2' }],
  pods: { startup: '5s' },
  traffic: { requestsPerSecond: 10 },
  until: '20m',
}

it('knows which buttons do nothing to a full promotion that hangs, and why', () => {
  const { choices: rows, fastestBack } = choices(hung, { at: '150s' })
  const idle = rows.filter(({ doesNothing }) => doesNothing)
  const verbs = ['abort', 'retry', 'promote', 'promoteFull', 'resume']
  expect(idle.map(({ verb }) => verb)).toEqual(verbs)
  expect(idle.every(({ why }) => why !== '')).toBe(true)
  expect(fastestBack).toEqual(['undo'])
  // 4 - 1 = 3 available pods at least, in two waves of five seconds.
  expect(rows.find(({ verb }) => verb === 'undo')).toMatchObject({
    allOldAfter: 5000,
    healthyAfter: 10_000,
    lowestAvailable: { pods: 3 },
  })
})

it('gives no way back where no user meets the new version', () => {
  const { fastestBack, choices: rows } = choices(blueGreen, { at: '5m' })
  expect(rows[0]).toMatchObject({ verb: 'wait', allOldAfter: 0, exposedRequests: 0 })
  expect(fastestBack).toEqual([])
})

it('counts the requests that each verb lets the new version answer', () => {
  const { choices: rows } = choices(paused, { at: '100s' })
  const requests = Object.fromEntries(rows.map((one) => [one.verb, one.exposedRequests]))
  // 1100 seconds of half of ten requests a second, if nobody does anything.
  expect(requests.wait).toBe(5500)
  // Five seconds of the same while the old pods start again.
  expect(requests.abort).toBeLessThan(30)
  expect(requests.promoteFull).toBeGreaterThan(10_900)
})

it('has nothing to press where no Rollout is', () => {
  const answer = choices(hung, { at: 'noon' })
  expect(answer).toMatchObject({ choices: [], place: null })
  expect(answer.diagnostics).toMatchObject([{ code: 'no-rollout-then', path: 'at' }])
})

describe.each([
  ['hung', hung, '150s', 150],
  ['paused', paused, '100s', 100],
  ['blue-green', blueGreen, '90s', 90],
] as const)('every row equals the simulation that does it: %s', (_, scenario, at, second) => {
  const answer = choices(scenario, { at })
  const until = scenario.until ?? ''
  const wanted: Scenario = {
    ...scenario,
    traffic: scenario.traffic ?? { requestsPerSecond: 0 },
    until,
  }
  const without = simulate(wanted)

  it.each(Object.keys(choiceVerbs))('%s', (verb) => {
    const entry = { at, [verb]: true } as unknown as ScriptEntry
    const done = simulate({ ...wanted, script: [...(scenario.script ?? []), entry] })
    const row = answer.choices.find((one) => one.verb === verb)
    expect(row?.phase).toBe(done.end.phase)
    expect(row?.message).toBe(done.end.message)
    const available = instantsFrom(done, second).map((instant) => availableAt(done, instant))
    expect(row?.lowestAvailable.pods).toBe(Math.min(...available))
    const healthy = instantsFrom(done, second).findLast(
      (instant) => phaseAt(done, instant) !== 'Healthy',
    )
    const healthyAt = instantsFrom(done, second).find(
      (one) => healthy === undefined || one > healthy,
    )
    const span = healthyAt === undefined ? null : healthyAt - second * 1000
    expect(row?.healthyAfter).toBe(span)
    // Doing nothing is: pods and phases of every later instant are the same.
    const all = [...new Set([...instantsFrom(done, second), ...instantsFrom(without, second)])]
    const same = all.every((instant) => picture(done, instant) === picture(without, instant))
    expect(row?.doesNothing).toBe(same)
  })
})

function instantsFrom({ moments }: Timeline, second: number): readonly number[] {
  const later = moments.map((one): number => one.at).filter((one) => one > second * 1000)
  return [second * 1000, ...later]
}

function worldAt(timeline: Timeline, at: number): ReturnType<Timeline['at']> {
  return timeline.moments.findLast((one) => one.at <= instant(at))?.world ?? null
}

function availableAt(timeline: Timeline, at: number): number {
  const sets = worldAt(timeline, at)?.rollout?.replicaSets ?? []
  return sets.reduce((sum, one) => sum + one.available, 0)
}

function phaseAt(timeline: Timeline, at: number): string {
  return worldAt(timeline, at)?.rollout?.status.phase ?? ''
}

function picture(timeline: Timeline, at: number): string {
  const rollout = worldAt(timeline, at)?.rollout
  const pods = rollout?.replicaSets.map(({ name, want, have, available }) => [
    name,
    want,
    have,
    available,
  ])
  const { phase, message, currentStepIndex } = rollout?.status ?? {}
  return JSON.stringify([pods, phase, message, currentStepIndex, rollout?.services])
}
