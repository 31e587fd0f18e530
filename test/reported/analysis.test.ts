import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { prepareMetric } from '../../src/providers/measure.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Timeline } from '../../src/timeline/timeline.ts'
import type { Json, JsonObject } from '../../src/units/json.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { outcomeOf } from '../conformance/files/providerResults.ts'
import { type RecordedScenario, scenarioInText, toldInText } from '../conformance/scenarioInText.ts'

// What people ran into, made small, with the value that a cluster gives.

interface Case {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly yaml: string
  readonly scenario: RecordedScenario
  readonly metrics: readonly JsonObject[]
  readonly given: Json
  readonly expected: Json
}

interface Refused {
  readonly path: string
  readonly allowed: readonly string[]
}

const folder = new URL('analysis/', import.meta.url)
const cases = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Case,
)
const of = (kind: string) => cases.filter((one) => one.kind === kind)

function played({ yaml, scenario }: Case): Timeline {
  const { plan } = parseManifests(yaml)
  if (plan === null) throw new Error('no plan')
  return simulate({ plan, ...scenarioInText(scenario) })
}

const abortedAt = ({ moments }: Timeline): string | undefined => {
  const moment = moments.find(({ world }) => world.rollout?.status.abort === true)
  return moment === undefined ? undefined : `${moment.at / 1000}s`
}

describe('what people ran into', () => {
  it.each(of('simulate'))('$id: $title', (reported) => {
    const timeline = played(reported)
    const { phase, message } = timeline.end
    const aborted = abortedAt(timeline)
    const found = { phase, message, ...(aborted !== undefined && { abortedAt: aborted }) }
    expect(found).toMatchObject(reported.expected as JsonObject)
  })

  it.each(of('objections'))('$id: $title', ({ metrics, expected }) => {
    expect(metrics.map((metric) => prepareMetric(metric).objection)).toEqual(expected)
  })

  it.each(of('measurements'))('$id: $title', ({ metrics, given, expected }) => {
    const found = metrics.map((metric) => outcomeOf(metric, toldInText(given)))
    expect(found.map(({ phase, message, value }) => ({ phase, message, value }))).toEqual(expected)
  })

  it.each(of('refused'))('$id: $title', ({ yaml, expected }) => {
    const { plan, diagnostics } = parseManifests(yaml)
    expect(plan).toBe(null)
    for (const { path, allowed } of expected as unknown as Refused[]) {
      const said = diagnostics.find((one) => one.path === path)
      for (const word of allowed) expect(said?.hint).toContain(word)
    }
  })

  it.each(of('scenarioDiagnostic'))('$id: $title', (reported) => {
    const { names, suggests } = reported.expected as { names: string; suggests: string }
    const said = played(reported).diagnostics.find(({ path }) => path.includes(`"${names}"`))
    expect(said?.hint).toContain(suggests)
  })
})
