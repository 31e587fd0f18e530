import type { Scenario } from '../../../src/simulation/scenario.ts'
import { planFrom, prometheus, services, templateOf } from '../given.ts'

const release = { at: '1m', setImage: 'web:2' }

function scenarioOf(
  strategy: string,
  replicas: number,
  more: Partial<Scenario> = {},
  ...documents: readonly string[]
): Scenario {
  const plan = planFrom(strategy, replicas, services, ...documents)
  return { plan, script: [release], pods: { startup: '7s' }, until: '3m', ...more }
}

const routed = (steps: string, fields = ''): string =>
  `{ canary: { canaryService: web-canary, stableService: web, trafficRouting: { plugins: { org/x: {} } }, ` +
  `${fields} steps: [${steps}] } }`

const half = '{ setWeight: 50 }, { pause: { duration: 20s } }'

/** Releases at 1m of every kind of strategy, short enough to try every tenth of a second of them; after the instant nothing is new. */
export const bruteForced: readonly (readonly [name: string, scenario: Scenario, end: number])[] = [
  ['a canary of whole pods', scenarioOf(`{ canary: { steps: [${half}] } }`, 4), 130_000],
  [
    'a canary without surge',
    scenarioOf(
      '{ canary: { maxSurge: 0, maxUnavailable: 1, steps: [{ setWeight: 34 }, { pause: { duration: 15s } }] } }',
      3,
    ),
    130_000,
  ],
  [
    'a canary of whole pods that goes back on its way, with slow new pods',
    scenarioOf(
      `{ canary: { maxSurge: 1, maxUnavailable: 1,
        steps: [{ setWeight: 60 }, { pause: { duration: 9s } }, { setWeight: 20 }, { pause: { duration: 9s } }] } }`,
      5,
      { pods: { startup: '4s', images: { 'web:2': { startup: '11s' } } } },
    ),
    150_000,
  ],
  [
    'a routed canary',
    scenarioOf(routed(`{ setWeight: 20 }, { pause: { duration: 15s } }, ${half}`), 5),
    170_000,
  ],
  [
    'a routed canary with dynamicStableScale (#2119)',
    scenarioOf(routed(half, 'dynamicStableScale: true,'), 4),
    130_000,
  ],
  [
    'a routed canary that leaves its pods for a while after an abort',
    scenarioOf(routed(half, 'abortScaleDownDelaySeconds: 8,'), 4),
    140_000,
  ],
  [
    'a routed canary with few pods for much traffic, and pods that take time to go',
    scenarioOf(
      routed(
        `{ setCanaryScale: { replicas: 1 } }, ${half}, { setCanaryScale: { matchTrafficWeight: true } }`,
      ),
      6,
      {
        pods: { startup: '7s', terminate: '5s' },
      },
    ),
    140_000,
  ],
  [
    'a canary with an analysis behind it, and a size that changes on the way',
    scenarioOf(
      `{ canary: { analysis: { templates: [{ templateName: errors }] }, steps: [${half}] } }`,
      4,
      {
        script: [release, { at: '75s', scale: 6 }],
        metrics: {
          errors: [
            ['0s', 0],
            ['2m', 1],
          ],
        },
      },
      templateOf(
        'errors',
        `interval: 6s, failureLimit: 1, successCondition: 'result[0] < 0.5', ${prometheus}`,
      ),
    ),
    150_000,
  ],
  [
    'a blue-green',
    scenarioOf(
      '{ blueGreen: { activeService: web, autoPromotionSeconds: 15, scaleDownDelaySeconds: 20 } }',
      3,
    ),
    150_000,
  ],
  [
    'a blue-green with a small preview, and an abort that keeps it for a while',
    scenarioOf(
      `{ blueGreen: { activeService: web, previewService: web-preview, previewReplicaCount: 1,
        autoPromotionSeconds: 15, scaleDownDelaySeconds: 20, abortScaleDownDelaySeconds: 6 } }`,
      4,
    ),
    150_000,
  ],
]
