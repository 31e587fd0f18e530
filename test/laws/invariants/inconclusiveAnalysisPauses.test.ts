import { expect, it } from 'vitest'
import { inconclusiveAnalysisPauses } from '../../../src/laws/invariants/inconclusiveAnalysisPauses.ts'
import { after, check, storyOf, withStatus } from '../stories.ts'

const story = storyOf(
  { steps: [{ setWeight: 50 }, { analysis: check }, { pause: {} }] },
  {
    metrics: {
      'success-rate': [
        ['0s', 1],
        ['80s', 0.92],
      ],
    },
  },
  {},
  { count: 3, interval: '10s', failureCondition: 'result < 0.9' },
)

it('refuses an inconclusive analysis that nobody waits for', () => {
  expect(inconclusiveAnalysisPauses.check(story.timeline, story.plan)).toBeNull()
  const broken = withStatus(story, 80, { pauseConditions: [] })
  const message = 'demo-v2-2-1 is inconclusive, and nobody is waited for'
  expect(inconclusiveAnalysisPauses.check(broken, story.plan)).toEqual({ at: after(80), message })
})

// The Experiment begins with its pods at 70 s, five seconds later it measures for the first time; the
// background run has been at it since 60 s.
it('accepts one beside an Experiment for which a person is waited for already', () => {
  const templates = [{ name: 'candidate', specRef: 'canary' }]
  const compared = { templates, analyses: [{ name: 'compare', templateName: 'check' }] }
  const { timeline, plan } = storyOf(
    { steps: [{ experiment: compared }, { pause: {} }], analysis: check },
    {
      metrics: {
        'success-rate': [
          ['0s', 1],
          ['96s', 0.92],
        ],
      },
    },
    {},
    { interval: '30s', initialDelay: '5s', failureCondition: 'result < 0.9' },
  )
  const paused = timeline.at('125s')?.rollout
  expect(paused?.status.pauseConditions.map(({ reason }) => reason)).toEqual([
    'InconclusiveExperiment',
  ])
  expect(paused?.analysisRuns.map(({ name, phase }) => [name, phase])).toContainEqual([
    'demo-v2-2',
    'Inconclusive',
  ])
  expect(paused?.status.backgroundRun?.name).toBe('demo-v2-2.1')
  expect(inconclusiveAnalysisPauses.check(timeline, plan)).toBeNull()
})
