import { expect, it } from 'vitest'
import { whyStuck } from '../../src/questions/whyStuck.ts'
import type { Scenario, ScriptEntry } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { planFrom, services } from './given.ts'
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

it('is right about every verb: doing it in a simulation gets the steps on, or does not', () => {
  const { tried } = whyStuck(threshold, { at: '15m' })
  for (const { release, tried: outcome } of tried) {
    if (release.includes(' ')) continue
    const entry = { at: '15m', [release]: true } as unknown as ScriptEntry
    const { moments } = simulate({ ...threshold, script: [...(threshold.script ?? []), entry] })
    const hash = moments.find(({ at }) => at === 65_000)?.world.rollout?.spec.template.hash
    const goesOn = moments.some(({ at, world }) => {
      const { spec, status } = world.rollout ?? {}
      const further = (status?.currentStepIndex ?? 0) > 0 || status?.stableRS === hash
      return at >= 900_000 && spec?.template.hash === hash && further
    })
    expect(outcome === 'releases', release).toBe(goesOn)
  }
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
