import { describe, expect, it } from 'vitest'
import { structures } from '../../src/manifest/shapes/objects.ts'
import { type Keeping, type Stored, storedValue } from '../../src/manifest/storedValue.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary } from './given.ts'

function store(object: JsonObject, keeping: Keeping = 'stored'): Stored {
  return storedValue(object, structures.Rollout, keeping)
}

function say(object: JsonObject): readonly string[] {
  return store(object).findings.map(({ code, message, hint }) => `${code}: ${message} ${hint}`)
}

describe('an object that is stored', () => {
  it('is the same if it is good', () => {
    const good = canary({ steps: [{ setWeight: 0 }, { pause: {} }] })
    expect(store(good)).toEqual({ value: good, findings: [] })
  })

  it('loses what Go leaves out because it is empty', () => {
    const object = canary({ steps: [], trafficRouting: { managedRoutes: [] } }, { paused: false })
    expect(store(object).value).toEqual(canary({ trafficRouting: {} }))
    expect(store(object, 'written').value).toEqual(object)
  })

  it('takes null for an absent field', () => {
    const object = canary()
    const spec = { ...(object.spec as JsonObject), paused: null, restartAt: null }
    expect(store({ ...object, spec })).toEqual({ value: object, findings: [] })
  })

  it('loses unknown fields, and says which was meant', () => {
    const object = canary({ maxSurg: 1 })
    expect(store(object).value).toEqual(canary())
    expect(say(object)).toEqual([
      'unknown-field: "maxSurg" is no field of spec.strategy.canary; the API server drops it Did you mean "maxSurge"?',
    ])
  })

  it('has no steps of a kind that nobody knows', () => {
    expect(say(canary({ steps: [{ setWieght: 20 }] }))).toEqual([
      'unknown-step: "setWieght" is no kind of canary step of spec.strategy.canary.steps[0]; the API server drops it Did you mean "setWeight"?',
    ])
  })

  it.each<[JsonObject, string]>([
    [
      { replicas: '3' },
      'spec.replicas must be a whole number, not the text "3" Write it without quotes: 3',
    ],
    [
      { replicas: 1.5 },
      'spec.replicas must be a whole number, not 1.5 The API server accepts a whole number here and nothing else.',
    ],
    [
      { paused: 'yes' },
      'spec.paused must be true or false, not the text "yes" The API server accepts true or false here and nothing else.',
    ],
    [
      { selector: { matchLabels: { app: 1 } } },
      'spec.selector.matchLabels.app must be a text, not 1 Write it in quotes: "1". YAML reads it as a number otherwise.',
    ],
    [
      { restartAt: 'now' },
      'spec.restartAt must be a time such as 2026-01-01T00:00:00Z, not the text "now" The API server accepts a time such as 2026-01-01T00:00:00Z here and nothing else.',
    ],
    [
      { strategy: [] },
      'spec.strategy must be an object, not a list Its members are blueGreen, canary.',
    ],
  ])('has fields of the right type: %j is refused', (spec, text) => {
    expect(say(canary({}, spec))).toEqual([`wrong-type: ${text}`])
  })

  it('has objects in its lists', () => {
    const kinds =
      'Its members are setWeight, pause, experiment, analysis, setCanaryScale, setHeaderRoute, setMirrorRoute, plugin.'
    expect(say(canary({ steps: [null, 'x'] }))).toEqual([
      `wrong-type: spec.strategy.canary.steps[0] must be an object, not null ${kinds}`,
      `wrong-type: spec.strategy.canary.steps[1] must be an object, not the text "x" ${kinds}`,
    ])
  })

  it('is told what was meant where only the member of an object was written', () => {
    expect(say(canary({ steps: [{ pause: '1m' }] }))).toEqual([
      'wrong-type: spec.strategy.canary.steps[0].pause must be an object, not the text "1m" Write pause: { duration: 1m }.',
    ])
  })

  it('has quantities that controllers can read', () => {
    const resources = { limits: { memory: '1-Gi' } }
    const containers = [{ name: 'app', image: 'app:v1', resources }]
    expect(say(canary({}, { template: { spec: { containers } } }))).toEqual([
      'wrong-type: spec.template.spec.containers[0].resources.limits.memory must be a quantity such as 100m or 1Gi, not the text "1-Gi" The API server stores it, but no controller can read the object then.',
    ])
  })

  it('is refused where Go reads an int32 and the number is none', () => {
    const refused = (spec: JsonObject): readonly string[] =>
      store(canary({}, spec)).findings.map(({ message }) => message)
    const grace = { template: { spec: { terminationGracePeriodSeconds: 2 ** 31 } } }
    expect(refused({ replicas: 2 ** 31 - 1 })).toEqual([])
    expect(refused({ replicas: 2 ** 31 })).toEqual([
      'spec.replicas must be a whole number up to 2147483647, not 2147483648',
    ])
    expect(say(canary({ maxSurge: 3e9 }))).toEqual([
      expect.stringMatching(/maxSurge must be .*no controller can read the object then\.$/),
    ])
    // That one is an int64.
    expect(refused(grace).filter((message) => message.includes('2147483647'))).toEqual([])
  })

  it('is only warned of a field that holds null', () => {
    const object = canary()
    const spec = object.spec as JsonObject
    const template = { ...(spec.template as JsonObject), metadata: { creationTimestamp: null } }
    const [finding] = store({ ...object, spec: { ...spec, template } }).findings
    expect(finding).toMatchObject({ code: 'unknown-field', severity: 'warning' })
    expect(finding?.hint).toContain('`kubectl create` refuses the field')
  })

  it('has what is required', () => {
    expect(say(canary({ pingPong: { pingService: 'a' } }))).toEqual([
      'missing-field: spec.strategy.canary.pingPong.pongService is required Add "pongService".',
    ])
  })

  it('has no two list entries with the same key', () => {
    const containers = [{ name: 'a' }, { name: 'b' }, { name: 'a' }]
    expect(say(canary({}, { template: { spec: { containers } } }))).toEqual([
      'repeated-entry: spec.template.spec.containers[2] repeats the entry with name "a" Rename one.',
    ])
  })
})
