import { describe, expect, it } from 'vitest'
import type { PressedVerb } from '../../src/questions/capacity/press.ts'
import { type CapacityOptions, capacity } from '../../src/questions/capacity.ts'
import { bruteForce, bruteForceOfTwo, type Worst } from './capacity/bruteForce.ts'
import { bruteForced } from './capacity/bruteForced.ts'
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

// What can be done, and how capacity is asked for it.
const verbs: readonly (readonly [CapacityOptions, PressedVerb])[] = [
  [{ abortAt: 'any' }, { abort: true }],
  [{ promoteAt: 'any' }, { promote: true }],
  [{ promoteFullAt: 'any' }, { promoteFull: true }],
  [{ newRevisionAt: 'any' }, { setImage: 'web:other' }],
  [{ loseAt: 'any', lose: 2 }, { lose: { count: 2 } }],
  [{ scaleAt: 'any', scaleTo: 9 }, { scale: 9 }],
  [{ scaleAt: 'any', scaleTo: 2 }, { scale: 2 }],
]
const STEP = 100
/** Two instants are many pairs; CAPACITY_RETRY_STEP=100 tries them all. */
const RETRY_STEP = Number(process.env.CAPACITY_RETRY_STEP ?? 2500)

describe.each(bruteForced)('brute force of %s', (_, scenario, end) => {
  const worstOf = (options: CapacityOptions): Worst => {
    const { available, serving, peakPods, loadPerPod, noPod } = capacity(scenario, options)
    const values = [available, serving, peakPods, loadPerPod].map((one) => one?.value ?? 0)
    const [pods = 0, served = 0, most = 0, load = 0] = values
    return [pods, served, most, load, noPod !== null]
  }

  it.each(verbs)('%j: every tenth of a second finds nothing worse', (options, verb) => {
    const worst = bruteForce(scenario, verb, STEP, end)
    expect(worstOf(options)).toEqual(worst)
  })

  it(`an abort and a retry, every ${RETRY_STEP} ms both, find nothing worse`, () => {
    const found = worstOf({ retryAt: 'any' })
    const [available, serving, pods, load, noPod] = bruteForceOfTwo(
      scenario,
      [{ abort: true }, { retry: true }],
      RETRY_STEP,
      end,
    )
    expect(found[0]).toBeLessThanOrEqual(available)
    expect(found[1]).toBeLessThanOrEqual(serving)
    expect(found[2]).toBeGreaterThanOrEqual(pods)
    expect(found[3]).toBeGreaterThanOrEqual(load)
    expect(found[4] || !noPod).toBe(true)
    // Coarse pairs may miss what is there, but hardly all of it.
    if (RETRY_STEP <= STEP) expect(found).toEqual([available, serving, pods, load, noPod])
  })
})

const routed = (fields: string, steps: string): ReturnType<typeof planFrom> =>
  planFrom(
    `{ canary: { canaryService: web-canary, stableService: web, trafficRouting: { plugins: { org/x: {} } },
      ${fields} steps: [${steps}] } }`,
    20,
    services,
  )

describe('what people ran into', () => {
  const dynamic = 'dynamicStableScale: true, maxSurge: 10%, maxUnavailable: 0,'

  it('#3284: half of the pods come at once, whatever maxSurge says, and again at the end', () => {
    const plan = routed(dynamic, '{ setWeight: 50 }, { pause: { duration: 1h } }')
    const { peakPods, available } = capacity(plan, { startup: '20s', abortAt: 'any' })
    // 50 % of 20, not 10 %: 22 would be the most if maxSurge counted.
    expect(peakPods).toMatchObject({ value: 30, cause: 'none', at: 60_000 })
    expect(available?.value).toBe(20)
  })

  it('#2119: an abort gives none of the pods away that dynamicStableScale left', () => {
    const plan = routed(dynamic, '{ setWeight: 90 }, { pause: { duration: 1h } }')
    const { available, loadPerPod } = capacity(plan, { startup: '20s', abortAt: 'any' })
    expect([available?.value, loadPerPod?.value]).toEqual([20, 1])
  })

  it('#2119: but an abort that is retried while it is under way does', () => {
    const plan = routed(
      dynamic,
      '{ setWeight: 50 }, { pause: { duration: 5m } }, { setWeight: 90 }, { pause: {} }',
    )
    const { available, loadPerPod } = capacity(plan, { startup: '20s', retryAt: 'any' })
    expect(available?.value).toBeLessThan(20)
    expect(loadPerPod?.value).toBeGreaterThan(1)
    expect(available?.cause).toBe('retry')
  })

  // 5 % and 70 %, and a window within which going back skips the steps.
  const back = '{ setWeight: 5 }, { pause: { duration: 2m } }, { setWeight: 70 }, { pause: {} }'

  it.each(['', 'dynamicStableScale: true,'])(
    '#4612: going back within the window sends no pod more than its share, whenever it is (%s)',
    (fields) => {
      const { rollout, ...around } = routed(fields, back)
      const plan = { ...around, rollout: { ...rollout, rollbackWindowRevisions: 3 } }
      for (const at of ['20m', '20m10s', '21m', '22m30s', '23m', '30m']) {
        const { loadPerPod, noPod, available } = capacity(
          {
            plan,
            script: [
              { at: '0s', deploy: true },
              { at: '1m', setImage: 'web:2' },
              { at: '2m', promoteFull: true },
              { at: '20m', setImage: 'web:3' },
              { at, setImage: 'web:1' },
            ],
            pods: { startup: '20s' },
            until: '1h',
          },
          { newRevisionAt: '50m' },
        )
        expect([at, loadPerPod?.value, noPod, available?.value]).toEqual([at, 1, null, 20])
      }
    },
  )

  it('#1405: behind a router all old pods stay beside all new ones, unless dynamicStableScale', () => {
    const steps = '{ setWeight: 20 }, { pause: { duration: 20s } }, { setWeight: 60 }'
    const peaks = ['', 'maxSurge: 0,', 'dynamicStableScale: true,'].map((fields) => {
      const { byCause, peakPods } = capacity(
        { plan: routed(fields, steps), script, pods: { startup: '20s' }, until: '10m' },
        { abortAt: '9m' },
      )
      return [peakPods?.value, byCause.none?.value]
    })
    // 20 + 20 at the end, whatever maxSurge is; with dynamicStableScale the last 40 % come beside the 40 % that stay.
    expect(peaks).toEqual([
      [40, 20],
      [40, 20],
      [28, 20],
    ])
  })

  it('#1807: an abort gives no pod back for abortScaleDownDelaySeconds, and a release may come on top', () => {
    const plan = routed(
      'abortScaleDownDelaySeconds: 600,',
      '{ setWeight: 50 }, { pause: { duration: 1m } }',
    )
    const scenario = {
      plan,
      script: [...script, { at: '2m', abort: true }],
      pods: { startup: '20s' },
      until: '20m',
    }
    const [none, early, late] = ['19m', '6m', '15m'].map((at) =>
      capacity(scenario, { newRevisionAt: at }),
    )
    expect(none?.available?.value).toBe(20)
    // 20 stable ones, and 10 of the aborted version until 12m.
    expect(none?.peakPods).toMatchObject({ value: 30, at: 60_000 })
    // A third version: all 20 of it and of the stable one, and the 10 where they are not gone yet.
    expect([early?.peakPods?.value, late?.peakPods?.value]).toEqual([50, 40])
  })

  it.each(['', dynamic])(
    '#4612: no requests go where no pod is, whoever goes back (%s)',
    (fields) => {
      const plan = routed(
        fields,
        '{ setWeight: 50 }, { pause: { duration: 5m } }, { setWeight: 90 }, { pause: {} }',
      )
      for (const verb of ['abortAt', 'retryAt', 'newRevisionAt', 'promoteFullAt'] as const) {
        expect([verb, capacity(plan, { startup: '20s', [verb]: 'any' }).noPod]).toEqual([
          verb,
          null,
        ])
      }
    },
  )
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
