import { describe, expect, it } from 'vitest'
import { formatTime } from '../../src/go/timeText.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { podsNow } from '../../src/questions/capacity/podsNow.ts'
import { capacity } from '../../src/questions/capacity.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { planFrom, services } from './given.ts'

const script = [{ at: '1m', setImage: 'web:2' }]
const ramp = planFrom(
  '{ canary: { steps: [{ setWeight: 10 }, { pause: { duration: 1m } }, { setWeight: 50 }, { pause: { duration: 30s } }] } }',
  10,
)

describe('the default surge and unavailability of ten replicas (#3284, #430, #2239)', () => {
  // 10 - floor(25 %) and 10 + ceil(25 %).
  const answer = capacity({ plan: ramp, script, pods: { startup: '8s' }, until: '10m' })

  it('keep eight, whatever is pressed whenever', () => {
    expect(answer.available).toMatchObject({ value: 8, of: 10, at: 128_000, cause: 'none' })
    const values = Object.values(answer.byCause).map(({ value }) => value)
    expect(values).toEqual([8, 8, 8, 8, 8, 8])
  })

  it('make thirteen at most, and a quarter more load a pod', () => {
    expect([answer.peakPods?.value, answer.loadPerPod?.value]).toEqual([13, 1.25])
    expect(answer.noPod).toBeNull()
  })
})

const plans: readonly (readonly [name: string, plan: Plan])[] = [
  [
    'a canary of whole pods',
    planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 20s } }] } }', 4),
  ],
  [
    'a canary without surge',
    planFrom(
      '{ canary: { maxSurge: 0, maxUnavailable: 1, steps: [{ setWeight: 34 }, { pause: { duration: 15s } }] } }',
      3,
    ),
  ],
  [
    'a routed canary with dynamicStableScale (#2119)',
    planFrom(
      `{ canary: { canaryService: web-canary, stableService: web, dynamicStableScale: true,
        trafficRouting: { plugins: { org/x: {} } }, steps: [{ setWeight: 50 }, { pause: { duration: 20s } }] } }`,
      4,
      services,
    ),
  ],
  [
    'a blue-green',
    planFrom(
      '{ blueGreen: { activeService: web, autoPromotionSeconds: 15, scaleDownDelaySeconds: 20 } }',
      3,
      services,
    ),
  ],
]

describe.each(plans)('brute force every tenth of a second, of %s', (_, plan) => {
  const scenario = { plan, script, pods: { startup: '7s' }, until: '3m' }

  it.each([
    ['abortAt', { abort: true }],
    ['promoteFullAt', { promoteFull: true }],
    ['newRevisionAt', { setImage: 'web:other' }],
  ] as const)('%s: finds nothing worse', (option, verb) => {
    const { available, serving, peakPods } = capacity(scenario, { [option]: 'any' })
    let [least, fewest, most] = [Infinity, Infinity, 0]
    for (let at = 60_000; at <= 150_000; at += 100) {
      const pressed = [...script, { at: formatTime(at), ...verb }]
      for (const moment of simulate({ ...scenario, script: pressed }).moments) {
        const now = moment.at < 60_000 ? null : podsNow(moment.world)
        if (now === null) continue
        least = Math.min(least, now.available)
        fewest = Math.min(fewest, now.serving)
        most = Math.max(most, now.pods)
      }
    }
    expect([available?.value, serving?.value, peakPods?.value]).toEqual([least, fewest, most])
  })
})

it('an abort at a named time is tried then alone, and lost pods or another size are asked for', () => {
  const scenario = { plan: ramp, script, pods: { startup: '8s' }, until: '10m' }
  const aborted = capacity(scenario, { abortAt: '90s' })
  expect(aborted.runs).toBe(3)
  expect(Object.keys(aborted.byCause)).toEqual(['none', 'abort'])
  const lost = capacity(scenario, { loseAt: 'any', lose: 3 })
  expect(lost.byCause.lose?.value).toBeLessThanOrEqual(5)
  expect(capacity(scenario, { scaleAt: '90s', scaleTo: 20 }).byCause.scale?.value).toBe(8)
})

it('what cannot be run says why', () => {
  const answer = capacity({ plan: ramp, script: [{ at: '1m' } as never] })
  expect(answer.diagnostics).toHaveLength(1)
  expect(answer.available).toBeNull()
})
