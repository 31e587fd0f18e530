import { expect, it } from 'vitest'
import { abortLosesCapacity } from '../../../src/questions/lint/abortLosesCapacity.ts'
import { foundIn, tried } from './tried.ts'
import { canary } from './written.ts'

const steps = 'steps: [{ setWeight: 50 }, { pause: { duration: 10m } }]'
const ten = 'replicas: 10'
const flagged = canary(`maxUnavailable: 100%, maxSurge: 0, ${steps}`, ten)

tried(abortLosesCapacity, {
  flags: flagged,
  at: ['Rollout/web spec.strategy.canary.maxUnavailable'],
  leavesAlone: canary(steps, ten),
  fixed: canary(`maxUnavailable: 0, maxSurge: 1, ${steps}`, ten),
  options: { scenario: { pods: { startup: '60s' } } },
})

it('finds the instants: no pod is left once the new half is taken away', () => {
  const scenario = { pods: { startup: '60s' } }
  const [finding] = foundIn(flagged, abortLosesCapacity, { scenario })
  // Half of the pods is what the release itself keeps; an abort at full weight keeps none.
  expect(finding?.evidence.facts).toMatchObject({ loadPerPod: null, loadPerPodWithoutAbort: 2 })
})
