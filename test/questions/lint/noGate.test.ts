import { expect, it } from 'vitest'
import { noGate } from '../../../src/questions/lint/noGate.ts'
import { foundIn, tried } from './tried.ts'
import { all, blueGreen, canary, prometheus, template } from './written.ts'

const steps = (last: string): string => canary(`steps: [{ setWeight: 25 }, ${last}]`)
const asked = '{ analysis: { templates: [{ templateName: t }] } }'
const good = template(`successCondition: 'result[0] > 0', ${prometheus()}`)

tried(noGate, {
  flags: steps('{ pause: { duration: 1m } }'),
  at: ['Rollout/web spec.strategy.canary.steps'],
  leavesAlone: steps('{ pause: {} }'),
  fixed: all(steps(asked), good),
})

it('says when a bad release is promoted: after the pause and twice the start of pods', () => {
  // With so much surge all pods of a step start at once.
  const wide = 'maxSurge: 100%, steps: [{ setWeight: 25 }, { pause: { duration: 1m } }]'
  const [finding] = foundIn(canary(wide), noGate)
  const { promotedAt, releasedAt } = finding?.evidence.facts ?? {}
  expect([finding?.evidence.at, Number(promotedAt) - Number(releasedAt)]).toEqual([
    promotedAt,
    60_000 + 2 * 10_000,
  ])
})

it('looks at rolling updates and at blue-green as well', () => {
  const places = (text: string): readonly string[] => foundIn(text, noGate).map(({ path }) => path)
  expect(places(canary('maxSurge: 1'))).toEqual(['spec.strategy.canary'])
  expect(places(blueGreen('autoPromotionSeconds: 30'))).toEqual(['spec.strategy.blueGreen'])
  expect(places(blueGreen('autoPromotionEnabled: false'))).toEqual([])
})
