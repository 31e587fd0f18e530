import { expect, it } from 'vitest'
import { rehearsed } from '../../src/questions/rehearsed.ts'
import type { Rehearsal } from '../../src/releases/difference.ts'
import { newestRules, rulesOfVersion } from '../../src/releases/rules.ts'
import { planOf } from '../simulation/given.ts'

const paused: Rehearsal = {
  script: [
    { at: '10s', setImage: 'second' },
    { at: '20s', pause: true },
    { at: '30s', promoteFull: true },
  ],
  startup: { second: '4s' },
  failing: ['third'],
  until: '1m',
}
const old = rulesOfVersion('v1.8.4')

it('a rehearsal is played with the images of the plan, and shows where two controllers part', () => {
  const plan = planOf()
  expect(rehearsed(plan, paused, {}, old, newestRules)).toEqual({
    scenario: {
      plan,
      script: [
        { at: '0s', deploy: true },
        { at: '10s', setImage: 'app:second' },
        { at: '20s', pause: true },
        { at: '30s', promoteFull: true },
      ],
      pods: { images: { 'app:second': { startup: '4s' } }, failing: ['app:third'] },
      metrics: {},
      until: '1m',
    },
    at: 30_000,
    of: 'phase',
    from: 'Paused: manually paused',
    to: 'Progressing: old replicas are pending termination',
  })
})

it('metrics are those of the user, or none where they are to fail', () => {
  const metrics = { check: 1 }
  expect(rehearsed(planOf(), paused, metrics, old, newestRules)?.scenario.metrics).toBe(metrics)
  const bad = { ...paused, badMetrics: true }
  expect(rehearsed(planOf(), bad, metrics, old, newestRules)?.scenario.metrics).toEqual({})
})

it('two that do the same have nothing to show', () => {
  expect(rehearsed(planOf(), paused, {}, newestRules, newestRules)).toBeNull()
})
