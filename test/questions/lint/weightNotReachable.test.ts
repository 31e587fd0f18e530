import { expect, it } from 'vitest'
import { weightNotReachable } from '../../../src/questions/lint/weightNotReachable.ts'
import { foundIn, tried } from './tried.ts'
import { canary, routed } from './written.ts'

tried(weightNotReachable, {
  flags: canary('steps: [{ setWeight: 10 }, { pause: {} }]', 'replicas: 1'),
  at: ['Rollout/web spec.strategy.canary.steps[0].setWeight'],
  leavesAlone: routed('steps: [{ setWeight: 10 }, { pause: {} }]', 'replicas: 1'),
  fixed: canary('steps: [{ setWeight: 10 }, { pause: {} }]', 'replicas: 6'),
})

it('reports the shares that public threads agree on', () => {
  const steps = [5, 10, 20, 25, 50, 75, 90].map(
    (weight) => `{ setWeight: ${weight} }, { pause: {} }`,
  )
  const found = foundIn(canary(`steps: [${steps.join(', ')}]`, 'replicas: 5'), weightNotReachable)
  const all = found[0]?.evidence.facts.achievedPercentByStep as readonly number[]
  expect(all.map((share) => Math.round(share * 10) / 10)).toEqual([
    16.7, 16.7, 20, 20, 50, 80, 83.3,
  ])
  const one = foundIn(canary('steps: [{ setWeight: 10 }]', 'replicas: 1'), weightNotReachable)
  expect(one[0]?.evidence.facts.achieved).toBe(50)
})

it('names replicas with which it is silent', () => {
  for (const weight of [1, 7, 10, 33, 49, 99]) {
    for (let replicas = 1; replicas <= 12; replicas++) {
      const steps = `steps: [{ setWeight: ${weight} }, { pause: {} }]`
      const [finding] = foundIn(canary(steps, `replicas: ${replicas}`), weightNotReachable)
      if (finding === undefined) continue
      const enough = /replicas: (\d+)/.exec(finding.fix)?.[1]
      expect(foundIn(canary(steps, `replicas: ${enough}`), weightNotReachable)).toEqual([])
    }
  }
})
