import { expect, it } from 'vitest'
import {
  defaultSelfHeal,
  selfHealDelay,
  selfHealRemaining,
} from '../../../../src/application/argocd/autoSync/selfHeal.ts'
import { instant, seconds } from '../../../../src/units/time.ts'

const delays = (settings: typeof defaultSelfHeal) =>
  Array.from({ length: 8 }, (_, attempts) => selfHealDelay(settings, attempts) / 1000)

it('the delay grows threefold to five minutes, as it is by default', () => {
  expect(delays(defaultSelfHeal)).toEqual([0, 2, 6, 18, 54, 162, 300, 300])
})

it('the first delay is not capped', () => {
  const backoff = { duration: seconds(30), factor: 2, cap: seconds(20) }
  expect(delays({ kind: 'backoff', ...backoff })).toEqual([0, 30, 20, 20, 20, 20, 20, 20])
})

it('a plain timeout does not grow', () => {
  expect(delays({ kind: 'timeout', timeout: seconds(5) })).toEqual(Array(8).fill(5))
})

it('the delay counts from the end of the last operation', () => {
  const now = instant(10_000)
  expect(selfHealRemaining(defaultSelfHeal, 2, instant(6000), now)).toBe(2000)
  expect(selfHealRemaining(defaultSelfHeal, 2, instant(0), now)).toBe(-4000)
  expect(selfHealRemaining(defaultSelfHeal, 2, null, now)).toBe(6000)
})
