import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scenarios } from '../../src/fast-check/arbitraries/scenarios.ts'
import { rehearsal } from '../../src/questions/rehearsal.ts'
import { objectionsToScenario } from '../../src/simulation/checkScenario.ts'
import type { Scenario } from '../../src/simulation/scenario.ts'
import { readScript } from '../../src/simulation/script.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import type { Diagnostic } from '../../src/units/diagnostic.ts'
import { start } from '../../src/units/time.ts'
import { toJson } from '../../src/views/json.ts'
import { parseDocuments, parseManifests } from '../../src/yaml/index.ts'
import { likeScenarios } from './likeScenarios.ts'
import { schemas, schemaText } from './schemas.ts'
import { filesIn, root } from './sources.ts'

const SCENARIO = 'docs/reference/scenario.schema.json'
const TIMELINE = 'docs/reference/timeline.schema.json'

// `required` beside `if`, and lists whose items are told one by one, are what strict mode has notes on.
const ajv = new Ajv({
  strict: true,
  strictRequired: false,
  strictTuples: false,
  strictTypes: false,
})
const validator = (path: string): ValidateFunction =>
  ajv.compile(JSON.parse(readFileSync(join(root, path), 'utf8')))
const [scenarioFits, timelineFits] = [validator(SCENARIO), validator(TIMELINE)]

const faultsOf = (validate: ValidateFunction, value: unknown): readonly string[] => {
  validate(value)
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

// What a reader of scenario files refuses for its shape: keys and values, then verbs and losses.
function objections(scenario: object): readonly Diagnostic[] {
  const whole = { plan: {}, ...scenario } as unknown as Scenario
  const found = [...objectionsToScenario(whole)]
  if (found.length === 0) readScript(whole, () => start, found)
  return found
}

const asJson = (value: unknown): object => JSON.parse(JSON.stringify(value))

it('are those that stand in docs/reference; npx tsx test/tools/schemas.ts writes them', () => {
  for (const [path, schema] of Object.entries(schemas())) {
    expect(schemaText(schema), path).toBe(readFileSync(join(root, path), 'utf8'))
  }
})

describe('the schema of a scenario', () => {
  const files = filesIn('examples').filter((path) => path.endsWith('scenario.yaml'))

  it.each(files)('fits %s, which is led to it', (path) => {
    const text = readFileSync(join(root, path), 'utf8')
    const [document] = parseDocuments(text).documents
    expect(faultsOf(scenarioFits, document?.value)).toEqual([])
    expect(text).toMatch(/^# yaml-language-server: \$schema=\S*scenario\.schema\.json$/m)
  })

  it('fits what the kit draws', () => {
    expect(files.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(scenarios(), ({ plan: _, ...scenario }) => {
        expect(faultsOf(scenarioFits, asJson(scenario))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    [{ metrcs: {} }],
    [{ until: 90 }],
    [{ until: '90' }],
    [{ script: [{ at: '5m' }] }],
    [{ script: [{ at: '5m', abort: true, promote: true }] }],
    [{ script: [{ at: '5m', abort: false }] }],
    [{ script: [{ at: '5m', lose: { count: 1, share: 0.5 } }] }],
    [{ pods: { startup: '-3s' } }],
    [{ pods: { images: { web: { readyCap: 1.5 } } } }],
    [{ metrics: { errors: [[0, 0.99]] } }],
    [{ metrics: { errors: { kind: 'perRevison', signals: {} } } }],
    [{ metrics: { errors: { answer: 1, after: 3 } } }],
    [{ gates: 'promoted' }],
    [{ replicas: [['5m', 2147483648]] }],
    [{ traffic: {} }],
  ])('refuses the near miss %j, as a reader does', (scenario) => {
    expect(scenarioFits(scenario)).toBe(false)
    expect(objections(scenario)).not.toEqual([])
  })

  it('refuses what readers refuse, and nothing else', () => {
    let refused = 0
    fc.assert(
      fc.property(likeScenarios, (scenario) => {
        const found = objections(scenario)
        if (found.length > 0) refused++
        const told = found.map(({ code, path }) => `${code} ${path}`)
        const faults = faultsOf(scenarioFits, scenario)
        expect({ isRefused: faults.length > 0, told, faults }).toMatchObject({
          isRefused: found.length > 0,
        })
      }),
      { numRuns: 4000 },
    )
    expect(refused).toBeGreaterThan(500)
  })
})

describe('the schema of a timeline', () => {
  it('fits what is printed of any scenario of the kit', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        expect(faultsOf(timelineFits, JSON.parse(toJson(simulate(scenario))))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  const released = filesIn('examples')
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [{ name: path, text: readFileSync(join(root, path), 'utf8') }])
    .flatMap((inputs) => parseManifests(inputs, { missing: 'assume' }).plan ?? [])

  it('fits a release of each example that has a workload, good, bad and stuck', () => {
    expect(released.length).toBeGreaterThan(5)
    for (const plan of released) {
      for (const release of ['good', 'bad', 'stuck'] as const) {
        const timeline = simulate(rehearsal(plan, { release }))
        expect(faultsOf(timelineFits, JSON.parse(toJson(timeline)))).toEqual([])
      }
    }
  })

  it('fits a scenario that is refused', () => {
    const timeline = simulate({ until: 5 } as unknown as Scenario)
    expect(timeline.end.reason).toBe('refused')
    expect(faultsOf(timelineFits, JSON.parse(toJson(timeline)))).toEqual([])
  })

  it('refuses a key that is gone, one that is new, and another version', () => {
    const told = JSON.parse(toJson(simulate({} as Scenario)))
    const { name: _, ...nameless } = told
    expect(timelineFits(told)).toBe(true)
    expect(timelineFits(nameless)).toBe(false)
    expect(timelineFits({ ...told, extra: 1 })).toBe(false)
    expect(timelineFits({ ...told, version: 'rollout-sim.timeline/2' })).toBe(false)
  })
})
