import { expect, it } from 'vitest'
import { overloadPerPod } from '../../../src/questions/lint/overloadPerPod.ts'
import { foundIn, tried } from './tried.ts'
import { routed } from './written.ts'

const scaled = (scale: string, before = ''): string =>
  routed(
    `steps: [{ setCanaryScale: ${scale} }, { setWeight: 10 }, { pause: { duration: 1m } }, ${before}{ setWeight: 90 }, { pause: { duration: 10m } }]`,
    'replicas: 10',
  )
const flagged = scaled('{ weight: 10 }')

tried(overloadPerPod, {
  flags: flagged,
  at: ['Rollout/web spec.strategy.canary.steps[3].setWeight'],
  leavesAlone: scaled('{ weight: 50 }'),
  fixed: scaled('{ weight: 10 }', '{ setCanaryScale: { matchTrafficWeight: true } }, '),
})

it('says from when to when, on how many pods, and how much', () => {
  const [finding] = foundIn(flagged, overloadPerPod, {
    scenario: {
      pods: { startup: '5s' },
      script: [{ at: '60s', setImage: 'web:2' }],
    },
  })
  // Pods after 5 seconds, a minute's pause, ten minutes' pause; 0.9 × 10 / 1.
  expect(finding?.evidence.facts).toMatchObject({ from: 125_000, to: 725_000 })
  expect(finding?.evidence.facts).toMatchObject({ canaryPods: 1, weight: 90, loadPerPod: 9 })
})

it('attributes what goes on past the last step to the last weight', () => {
  const text = routed(
    'steps: [{ setCanaryScale: { replicas: 1 } }, { setWeight: 50 }]',
    'replicas: 9',
  )
  expect(foundIn(text, overloadPerPod).map(({ path }) => path)).toEqual([
    'spec.strategy.canary.steps[1].setWeight',
  ])
})
