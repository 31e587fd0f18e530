import { describe, expect, it } from 'vitest'
import { assumedMetric } from '../../src/analysis/assumedTemplate.ts'
import { readManifests } from '../../src/manifest/read.ts'
import { assumedAnswer, assumedOutcomes } from '../../src/simulation/assumedRuns.ts'
import type { AnalysisOutcome, Scenario } from '../../src/simulation/scenario.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { readTime } from '../../src/timeline/time.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { instant, start } from '../../src/units/time.ts'
import { blueGreen, canary } from '../manifest/given.ts'

const templates = [{ templateName: 'smoke' }]

function timelineOf(
  rollout: JsonObject,
  outcome: AnalysisOutcome | null,
  scenario: Omit<Scenario, 'plan'> = {},
) {
  const { plan, diagnostics } = readManifests([rollout], { missing: 'assume' })
  if (plan === null) throw new Error(JSON.stringify(diagnostics))
  return simulate({
    plan,
    script: [
      { at: '0s', deploy: true },
      { at: '1m', setImage: 'app:v2' },
    ],
    ...(outcome === null ? {} : { analyses: { smoke: outcome } }),
    ...scenario,
  })
}

/** When runs were over, and how. */
function runsOf(rollout: JsonObject, outcome: AnalysisOutcome | null) {
  const world = timelineOf(rollout, outcome).moments.at(-1)?.world
  return (world?.runs ?? []).map(({ phase, startedAt, completedAt }) => [
    phase,
    (completedAt ?? 0) - (startedAt ?? 0),
  ])
}

const inline = canary({ steps: [{ setWeight: 50 }, { analysis: { templates } }] })
const background = canary({ analysis: { templates }, steps: [{ pause: { duration: '10m' } }] })
const experiment = canary({
  steps: [
    {
      experiment: {
        templates: [{ name: 'trial', specRef: 'canary' }],
        analyses: [{ name: 'x', templateName: 'smoke', requiredForCompletion: true }],
      },
    },
  ],
})
const promoted = blueGreen({ activeService: 'a', prePromotionAnalysis: { templates } })
const checked = blueGreen({ activeService: 'a', postPromotionAnalysis: { templates } })
const places = { inline, background, experiment, promoted, checked }

describe.each(Object.entries(places))('a run of an assumed template (%s)', (_, rollout) => {
  it('is Successful at once if nothing is said', () => {
    expect(runsOf(rollout, null)).toEqual([['Successful', 0]])
    expect(timelineOf(rollout, null).end.phase).toBe('Healthy')
  })

  it('comes to what the scenario says, when it says', () => {
    expect(runsOf(rollout, { after: '5m', phase: 'Failed' })).toEqual([['Failed', 300_000]])
    expect(timelineOf(rollout, { after: '5m', phase: 'Failed' }).end.phase).toBe('Degraded')
  })

  it('may be an Error, and is not tried again', () => {
    expect(runsOf(rollout, { after: '90s', phase: 'Error' })).toEqual([['Error', 90_000]])
  })

  it('may be slow and good', () => {
    expect(runsOf(rollout, { after: '5m' })).toEqual([['Successful', 300_000]])
    expect(timelineOf(rollout, { after: '5m' }).end.phase).toBe('Healthy')
  })
})

it('what was seen until a run is stopped is nothing bad', () => {
  const script = [
    { at: '0s', deploy: true },
    { at: '1m', setImage: 'app:v2' },
    { at: '2m', promoteFull: true },
  ]
  const timeline = timelineOf(background, { after: '5m', phase: 'Failed' }, { script })
  expect(timeline.moments.at(-1)?.world.runs.map(({ phase }) => phase)).toEqual(['Successful'])
  expect(timeline.end.phase).toBe('Healthy')
})

it('a name that is no assumed template is told, with the one that was meant', () => {
  const { diagnostics } = timelineOf(inline, null, { analyses: { smok: { phase: 'Failed' } } })
  expect(diagnostics).toMatchObject([
    { path: 'analyses["smok"]', code: 'matches-nothing', hint: 'Did you mean smoke?' },
  ])
})

it('a phase or a time that is none is refused', () => {
  for (const [key, value] of Object.entries({ phase: 'Fine', after: 'soon' })) {
    const analyses = { smoke: { [key]: value } as AnalysisOutcome }
    const { diagnostics, end } = timelineOf(inline, null, { analyses })
    expect(end.reason).toBe('refused')
    expect(diagnostics.map(({ path }) => path)).toEqual([`analyses["smoke"].${key}`])
  }
})

it('a measurement comes to what is said of its template, or is successful at once', () => {
  const task = {
    action: 'run' as const,
    runName: 'run',
    metric: assumedMetric('m', 't'),
    metricIndex: 0,
    measurementIndex: 0,
    at: instant(1500),
    measurement: null,
  }
  const outcomes = assumedOutcomes({ t: { after: '1m' } }, (_, time) => readTime(time) ?? start)
  // The controllers' timers fire at whole seconds.
  expect(assumedAnswer(outcomes, 't', task)).toMatchObject({
    kind: 'running',
    resumeAt: 62_000,
  })
  expect(assumedAnswer(outcomes, 'u', task)).toMatchObject({
    kind: 'finished',
    phase: 'Successful',
  })
})
