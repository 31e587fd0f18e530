import { formatTime } from '../../src/go/timeText.ts'
import { readManifests } from '../../src/manifest/read.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import { pictureOf } from '../../src/views/picture/pictureOf.ts'
import { toSvg } from '../../src/views/svg.ts'
import type { Measure } from './measure.ts'

const INSTANTS = 500

/** A release whose metric is asked every five seconds, and which somebody scales all the time, cut at 500 instants. */
function longTimeline(): Timeline {
  const metric = {
    name: 'rate',
    interval: '5s',
    successCondition: 'result[0] >= 0.95',
    provider: { prometheus: { address: 'http://prometheus:9090', query: 'rate' } },
  }
  const { plan } = readManifests([
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
      metadata: { name: 'web' },
      spec: {
        replicas: 10,
        selector: { matchLabels: { app: 'web' } },
        template: {
          metadata: { labels: { app: 'web' } },
          spec: { containers: [{ name: 'web', image: 'web:1' }] },
        },
        strategy: {
          canary: {
            analysis: { templates: [{ templateName: 'rate' }] },
            steps: Array.from({ length: 40 }, (_, step) => [
              { setWeight: Math.round(step * 2.4) },
              { pause: { duration: '1m' } },
            ]).flat(),
          },
        },
      },
    },
    {
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'AnalysisTemplate',
      metadata: { name: 'rate' },
      spec: { metrics: [metric] },
    },
  ])
  if (plan === null) throw new Error('no plan')
  const scaled = Array.from({ length: 12 }, (_, index) => ({
    at: formatTime((2 + 3 * index) * 60_000),
    scale: 10 + (index % 5),
  }))
  const whole = simulate({
    plan,
    script: [{ at: '0s', deploy: true }, { at: '1m', setImage: 'web:2' }, ...scaled],
    pods: { startup: '3s' },
    metrics: { rate: 0.99 },
    until: '1h',
  })
  const moments = whole.moments.slice(0, INSTANTS)
  if (moments.length < INSTANTS) throw new Error(`only ${moments.length} instants`)
  return { ...whole, moments }
}

const timeline = longTimeline()

export const measures: readonly Measure[] = [
  {
    name: `the picture of ${INSTANTS} instants`,
    goal: '≤ 0.5 ms as SVG, warm',
    contenders: [
      { name: 'toSvg', operations: 1, run: () => toSvg(timeline) },
      { name: 'of it, what there is to draw', operations: 1, run: () => pictureOf(timeline) },
    ],
  },
]
