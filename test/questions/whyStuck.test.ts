import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { whyStuck } from '../../src/questions/whyStuck.ts'
import type { Scenario, ScriptEntry } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { planFrom, prometheus, services, templateOf } from './given.ts'
import { ingress, routing } from './routed.ts'

const threshold: Scenario = {
  plan: planFrom(
    `{ canary: { ${routing}, replicaProgressThreshold: { type: Pods, value: 5 }, steps: [{ setWeight: 10 }, { pause: { duration: 30s } }, { setWeight: 50 }] } }`,
    10,
    services,
    ingress,
  ),
  script: [
    { at: '0s', deploy: true },
    { at: '60s', setImage: 'web:2' },
  ],
  pods: { startup: '5s' },
  until: '30m',
}

// #4458: a threshold in pods ignores how many the step asks for, and 1 >= 5 never holds.
it('finds the field that holds it, what releases it, and what is not enough', () => {
  const stuck = whyStuck(threshold, { at: '15m' })
  expect(stuck).toMatchObject({
    place: { phase: 'Degraded', weight: 0 },
    blockedBy: ['replicaProgressThreshold'],
    obstacles: [{ needs: { podsAvailable: 5, are: 1, wanted: 1 } }],
    goesOnAt: null,
    releasedBy: ['remove replicaProgressThreshold', 'promote', 'promoteFull'],
  })
  // The deadline is over 600 s after the last progress, at 65 s, and is looked at a second late.
  expect(stuck.phaseSince).toBe(666_000)
  expect(stuck.notEnough).toContain('retry')
})

const released: readonly ScriptEntry[] = [
  { at: '0s', deploy: true },
  { at: '60s', setImage: 'web:2' },
]
const gate = 'steps: [{ setWeight: 25 }, { pause: {} }, { setWeight: 50 }, { pause: {} }]'
const half = 'steps: [{ setWeight: 50 }, { pause: { duration: 1m } }]'
const canaryOf = (fields: string, ...documents: readonly string[]): Plan =>
  planFrom(`{ canary: { ${fields} } }`, 4, ...documents)
const unsure = templateOf(
  't',
  `count: 1, successCondition: 'result[0] > 0.9', failureCondition: 'result[0] < 0.5', ${prometheus}`,
)
const checked = 'steps: [{ setWeight: 25 }, { analysis: { templates: [{ templateName: t }] } }]'

// Every kind of obstacle that somebody can wait at for long; at 10 minutes all of them do.
const stories: Readonly<Record<string, Partial<Scenario> & { readonly plan: Plan }>> = {
  'a threshold that no step meets': threshold,
  'a pause without a duration': { plan: canaryOf(gate) },
  'a pause by hand': { plan: canaryOf(half), script: [...released, { at: '70s', pause: true }] },
  'an abort': { plan: canaryOf(half), script: [...released, { at: '70s', abort: true }] },
  'pods that never start': { plan: canaryOf(half), pods: { startup: '5s', failing: ['web:2'] } },
  'a full promotion onto pods that never start': {
    plan: canaryOf(half),
    pods: { startup: '5s', failing: ['web:2'] },
    script: [...released, { at: '70s', promoteFull: true }],
  },
  'a blue-green switch that nobody makes': {
    plan: planFrom(
      '{ blueGreen: { activeService: web, autoPromotionEnabled: false } }',
      4,
      services,
    ),
  },
  'an inconclusive analysis': { plan: canaryOf(checked, unsure), metrics: { t: 0.7 } },
  'a router that never confirms': {
    plan: canaryOf(`${routing}, ${half}`, services, ingress),
    router: { verify: 'after', after: '40m' },
  },
  'an Experiment without an end': {
    plan: canaryOf('steps: [{ experiment: { templates: [{ name: e, specRef: canary }] } }]'),
  },
}

describe.each(Object.entries(stories))('%s', (_, story) => {
  const scenario: Scenario = { script: released, pods: { startup: '5s' }, until: '30m', ...story }
  const at = 600_000
  const { tried, obstacles, isDone } = whyStuck(scenario, { at: '10m' })
  const before = simulate(scenario).at('10m')?.rollout ?? null
  const hash = before?.spec.template.hash
  const step = before?.status.abort === true ? -1 : (before?.status.currentStepIndex ?? -1)

  it('is held by something, and something releases it', () => {
    expect(isDone).toBe(false)
    expect(obstacles).not.toEqual([])
    expect(tried.some((one) => one.tried !== 'not enough')).toBe(true)
  })

  // The very scenario with one line more, by `simulate` alone.
  it.each(tried.filter(({ release }) => !release.includes(' ')))(
    '$release: $tried, and so it is where somebody does it',
    ({ release, tried: outcome }) => {
      const entry = { at: '10m', [release]: true } as unknown as ScriptEntry
      const { moments } = simulate({ ...scenario, script: [...(scenario.script ?? []), entry] })
      const goesOn = moments.some((moment) => {
        const { spec, status } = moment.world.rollout ?? {}
        if (moment.at < at || status === undefined || spec?.template.hash !== hash) return false
        if (status.stableRS === hash) return true
        // A full promotion passes all steps, and then waits for pods.
        if (status.abort || status.promoteFull) return false
        if (spec?.strategy.kind === 'blueGreen') return status.activeSelector === hash
        return (status.currentStepIndex ?? 0) > step
      })
      expect(outcome === 'releases').toBe(goesOn)
    },
  )
})

it('is done where the new version is the stable one, and then nothing is tried', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }] } }')
  const stuck = whyStuck({ ...threshold, plan }, { at: '15m' })
  expect(stuck).toMatchObject({ isDone: true, blockedBy: [], tried: [] })
})

it('looks at the end of a rehearsal where nothing else is said', () => {
  const plan = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: {} }] } }')
  const stuck = whyStuck(plan)
  expect(stuck.blockedBy).toEqual(['pause step 2'])
})

it('leaves out what the script does later', () => {
  const script = [...(threshold.script ?? []), { at: '20m', promoteFull: true }]
  expect(whyStuck({ ...threshold, script }, { at: '15m' }).goesOnAt).toBeNull()
})

it('has nothing to look at before there is a Rollout', () => {
  const { place, diagnostics } = whyStuck(threshold, { at: 'noon' })
  expect(place).toBeNull()
  expect(diagnostics.at(-1)).toMatchObject({ code: 'no-rollout-then', path: 'at' })
})

it('calls nothing a release that goes on no sooner than by itself', () => {
  const plan = canaryOf(
    'steps: [{ setWeight: 25 }, { pause: { duration: 10m } }, { setWeight: 50 }]',
  )
  const stuck = whyStuck(
    { plan, script: released, pods: { startup: '5s' }, until: '30m' },
    { at: '2m' },
  )
  expect(stuck.goesOnAt).toBe(665_000)
  expect(stuck.releasedBy).toEqual(['promote', 'promoteFull'])
  expect(stuck.notEnough).toEqual(expect.arrayContaining(['retry', 'resume', 'restart', 'pause']))
})

it('does not promise that a full promotion is enough where the new pods never start', () => {
  const plan = canaryOf(half)
  const pods = { startup: '5s', failing: ['web:2'] }
  const stuck = whyStuck({ plan, script: released, pods, until: '30m' }, { at: '5m' })
  expect(stuck.notEnough).toContain('promoteFull')
  expect(stuck.releasedBy).toContain('pods of web:2 become ready')
})
