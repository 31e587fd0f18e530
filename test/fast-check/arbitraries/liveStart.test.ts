import fc from 'fast-check'
import { expect, it } from 'vitest'
import { liveScenarios, liveStart } from '../../../src/fast-check/arbitraries/liveStart.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { basic, planFrom } from '../../laws/stories.ts'

const scenario = {
  plan: planFrom(basic),
  script: [
    { at: '1m', setImage: 'app:v2' },
    { at: '3m', promote: true as const },
  ],
  pods: { startup: '10s' },
  until: '10m',
}

it('goes on as it would have', () => {
  const live = liveStart(scenario, 80)
  if (live === null) throw new Error('nothing to read')
  expect(live.script).toEqual([{ at: '1m40s', promote: true }])
  const whole = simulate(scenario)
  const rest = simulate(live)
  expect(rest.end.phase).toBe(whole.end.phase)
  const healthy = ({ moments }: typeof whole): number =>
    moments.find(
      (one) =>
        one.at > 0 &&
        one.world.rollout?.status.phase === 'Healthy' &&
        one.world.rollout.spec.template.hash === 'v2',
    )?.at ?? -1
  expect(healthy(rest)).toBe(healthy(whole) - 80_000)
})

it('lets a registry have an image when it would have had it', () => {
  const images = (failsUntil: string) => ({ 'app:v2': { pull: { failsUntil } } })
  const podsAt = (failsUntil: string) =>
    liveStart({ ...scenario, pods: { images: images(failsUntil) } }, 80)?.pods
  expect(podsAt('2m')).toEqual({ images: images('40s') })
  expect(podsAt('70s')).toEqual({ images: { 'app:v2': {} } })
})

it('has nothing to go on from before there is a Rollout, or after the end', () => {
  const late = { ...scenario, script: [{ at: '1m', deploy: true as const }] }
  expect(liveStart(late, 30)).toBeNull()
  expect(liveStart(scenario, 600)).toBeNull()
})

it('draws scenarios that can be played, most of them from live objects', () => {
  const sample = fc.sample(liveScenarios(), { seed: 1, numRuns: 60 })
  for (const one of sample) expect(simulate(one).end.reason).not.toBe('refused')
  expect(sample.filter(({ live }) => live !== undefined).length).toBeGreaterThan(40)
})
