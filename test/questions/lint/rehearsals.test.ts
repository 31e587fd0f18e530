import { expect, it } from 'vitest'
import type { Plan } from '../../../src/plan/plan.ts'
import { rehearsalsOf } from '../../../src/questions/lint/rehearsals.ts'
import { parseManifests } from '../../../src/yaml/index.ts'
import { all, canary, prometheus, template } from './written.ts'

const named = 'analysis: { templates: [{ templateName: t }] }'
const asked = all(
  canary(
    `${named}, maxSurge: 100%, steps: [{ setWeight: 25 }, { pause: { duration: 1m } }, { pause: {} }]`,
  ),
  template(`interval: 10s, successCondition: 'result[0] > 0', ${prometheus()}`),
)
const planOf = (text: string): Plan | null => parseManifests(text).plan

it('promotes a good release, and has a bad one fail', () => {
  const rehearsals = rehearsalsOf(() => planOf(asked), null)
  const [good, bad, metric] = [rehearsals.good(), rehearsals.bad(), rehearsals.badMetric('m')]
  // Pods take 10 seconds, twice; the pause is a minute, and whoever is waited for comes at once.
  expect(good?.promotedAt).toBe((good?.releasedAt ?? 0) + 80_000)
  expect([bad?.promotedAt, metric?.promotedAt]).toEqual([null, null])
  expect(rehearsals.badMetric('other')).toBeNull()
})

it('runs each of them once, and none that nobody asks for', () => {
  let read = 0
  const rehearsals = rehearsalsOf(() => {
    read++
    return planOf(asked)
  }, null)
  expect(read).toBe(0)
  expect(rehearsals.good()).toBe(rehearsals.good())
  rehearsals.bad()
  expect(read).toBe(1)
})

it('goes by the pods of a scenario, and by its first release', () => {
  const rehearsals = rehearsalsOf(() => planOf(asked), {
    pods: { startup: '5s', images: { 'web:2': { startup: '20s' } } },
    script: [
      { at: '0s', deploy: true },
      { at: '2m', setImage: 'web:2' },
    ],
  })
  const good = rehearsals.good()
  expect(good?.releasedAt).toBe(120_000)
  expect(good?.promotedAt).toBe(120_000 + 20_000 + 60_000 + 20_000)
})

it('has a quick release, whose pods are ready at once unless somebody says how long they take', () => {
  const [quick, slow] = [null, { pods: { startup: '5s' } }].map((scenario) =>
    rehearsalsOf(() => planOf(asked), scenario),
  )
  const released = quick?.quick()?.releasedAt ?? 0
  expect(quick?.quick()?.promotedAt).toBe(released + 60_000)
  expect(slow?.quick()).toBe(slow?.good())
})

it('has nothing to run where the controller refuses the Rollout', () => {
  const rehearsals = rehearsalsOf(() => null, null)
  expect([rehearsals.good(), rehearsals.bad(), rehearsals.badMetric('m')]).toEqual([
    null,
    null,
    null,
  ])
})
