import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/questions/compare.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { filesIn, root } from '../tools/sources.ts'
import { planFrom, prometheus, templateOf } from './given.ts'

const steps = 'steps: [{ setWeight: 50 }, { pause: { duration: 1m } }]'
const surge = planFrom(`{ canary: { maxSurge: 1, maxUnavailable: 0, ${steps} } }`, 6)
const unavailable = planFrom(`{ canary: { maxSurge: 0, maxUnavailable: 50%, ${steps} } }`, 6)
const story = (plan: Scenario['plan']): Scenario => ({
  plan,
  script: [
    { at: '0s', deploy: true },
    { at: '60s', setImage: 'web:2' },
  ],
  pods: { startup: '20s' },
  until: '15m',
})

// One pod at a time for 20 s each, three before the pause and three after it; 6 + 1 pods, and 6.
// Half of the pods at once: 20 s, 60 s, 20 s; 6 pods, and 3.
it('tells what half of the pods unavailable costs and saves', () => {
  const [release] = compare(story(surge), story(unavailable)).releases
  expect(release?.before).toMatchObject({ duration: 180_000, peakPods: 7, minAvailable: 6 })
  expect(release?.after).toMatchObject({ duration: 100_000, peakPods: 6, minAvailable: 3 })
  const differences = release?.changes.map(({ figure, difference }) => [figure, difference])
  expect(differences).toEqual(
    expect.arrayContaining([
      ['duration', -80_000],
      ['peakPods', -1],
      ['minAvailable', -3],
    ]),
  )
})

it('is empty where both sides are the same', () => {
  for (const asked of [surge, unavailable, story(surge)]) {
    const comparison = compare(asked, asked)
    expect(comparison.isSame).toBe(true)
    expect(
      comparison.releases.every(({ changes, ends }) => changes.length === 0 && ends === null),
    ).toBe(true)
  }
})

it('negates where the sides are swapped', () => {
  const there = compare(surge, unavailable)
  const back = compare(unavailable, surge)
  for (const [index, release] of there.releases.entries()) {
    const negated = release.changes.map(({ figure, before, after, difference }) => ({
      figure,
      before: after,
      after: before,
      difference: difference === null ? null : -difference,
    }))
    expect(back.releases[index]?.changes).toEqual(negated)
  }
  expect(there.isSame).toBe(false)
})

describe('every manifest of the tests and the examples', () => {
  const plans = ['test/manifests', 'examples']
    .flatMap((folder) => filesIn(folder))
    .filter((path) => path.endsWith('.yaml'))
    .flatMap((path) => {
      const text = readFileSync(join(root, path), 'utf8')
      const { plan } = parseManifests(text, { missing: 'assume' })
      return plan === null ? [] : [[path, plan] as const]
    })

  it.each(plans)(
    '%s does not differ from itself, and from another one by as much as that from it',
    (_, plan) => {
      const options = { startup: '10s' }
      expect(compare(plan, plan, options).isSame).toBe(true)
      const [there, back] = [compare(plan, surge, options), compare(surge, plan, options)]
      const differences = ({ releases }: typeof there, sign: 1 | -1) =>
        releases.map(({ changes }) =>
          changes.map(({ figure, difference }) => [
            figure,
            difference === null ? null : sign * difference,
          ]),
        )
      expect(differences(back, -1)).toEqual(differences(there, 1))
      expect(there.releases.every(({ changes }) => changes.length > 0) || plan === surge).toBe(true)
    },
  )

  it('are many', () => expect(plans.length).toBeGreaterThan(10))
})

it('rehearses plans with a good and with a bad release', () => {
  const check = templateOf(
    'check',
    `interval: 30s, successCondition: 'result[0] > 0.9', ${prometheus}`,
  )
  const watched = planFrom(
    `{ canary: { analysis: { templates: [{ templateName: check }] }, ${steps} } }`,
    6,
    check,
  )
  const bare = planFrom(`{ canary: { ${steps} } }`, 6)
  const { releases } = compare(bare, watched)
  expect(releases.map(({ release }) => release)).toEqual(['good', 'bad'])
  const [good, bad] = releases
  expect(good?.ends).toBeNull()
  // Only the watched one takes a bad release back.
  expect(bad?.before.phase).toBe('Healthy')
  expect(bad?.after.phase).toBe('Degraded')
  expect(bad?.ends).not.toBeNull()
})
