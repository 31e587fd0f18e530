import { expect, it } from 'vitest'
import { strategySpot, writtenSteps, writtenStrategy } from '../../../src/questions/lint/subject.ts'
import { rolloutIn, subjectIn, subjectsIn } from './subjects.ts'
import { all, autoscaler, blueGreen, canary, prometheus, template } from './written.ts'

const steps = 'steps: [{ setWeight: 50 }]'

it('makes one of every Rollout, and one of a file without any', () => {
  const other = canary(steps).replace('name: web }', 'name: other }')
  expect(subjectsIn(all(canary(steps), other))).toHaveLength(2)
  const alone = subjectIn(template(`successCondition: 'true', ${prometheus()}`))
  expect([alone.rollout, alone.metrics.length]).toEqual([null, 1])
})

it('reads a Rollout that the controller refuses all the same', () => {
  const rollout = rolloutIn(canary('steps: [{ setWeight: 150 }]'))
  expect(rollout.objections.map(({ code }) => code)).toEqual(['weight-out-of-range'])
  expect(rollout.canary?.steps[0]?.setWeight).toBe(150)
})

it('takes the replicas from the file, from an autoscaler, or for 1', () => {
  expect(rolloutIn(canary(steps, 'replicas: 0')).replicas).toBe(0)
  const bare = canary(steps, 'minReadySeconds: 1')
  expect(rolloutIn(bare).replicas).toBe(1)
  const scaled = rolloutIn(all(bare, autoscaler('web')))
  expect([scaled.replicas, scaled.autoscalers.length]).toEqual([2, 1])
})

it('knows the strategy as it is written', () => {
  const rollout = rolloutIn(canary(steps))
  expect(writtenSteps(rollout)).toEqual([{ setWeight: 50 }])
  expect(strategySpot(rollout, 'steps', 0).path).toEqual(['spec', 'strategy', 'canary', 'steps', 0])
  const other = rolloutIn(blueGreen('autoPromotionEnabled: false'))
  expect(writtenSteps(other)).toEqual([])
  expect(writtenStrategy(other)).toMatchObject({ autoPromotionEnabled: false })
  expect(strategySpot(other).path).toEqual(['spec', 'strategy', 'blueGreen'])
})
