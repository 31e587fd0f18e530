import { describe, expect, it } from 'vitest'
import { canonicalSteps, stepsHash } from '../../src/fingerprint/steps.ts'

describe('the hash of steps', () => {
  // These three are what production shows in status.currentStepHash.
  it.each([
    [[{ pause: {} }], '6b9b86fbd5'],
    [[{ pause: {} }, { pause: {} }], '79c9b9f6bf'],
    [[], '5ffbfbbd64'],
  ])('of %j is %s', (steps, hash) => {
    expect(stepsHash(steps)).toBe(hash)
  })

  it('is the same for no steps and an empty list', () => {
    expect(stepsHash(undefined)).toBe(stepsHash([]))
  })
})

describe('the text of steps', () => {
  // json.Marshal of Go 1.24 prints these two keys in this order.
  it("sorts a plugin's keys by their bytes, as Go does, not by their UTF-16 units", () => {
    const plugin = { name: 'a/b', config: { '😀': 2, Ａ: 1 } }
    expect(canonicalSteps([{ plugin }])).toBe(
      '[{"plugin":{"name":"a/b","config":{"Ａ":1,"😀":2}}}]',
    )
  })

  it('keeps a weight of 0 and drops a false matchTrafficWeight', () => {
    const steps = [{ setCanaryScale: { matchTrafficWeight: false, weight: 0 }, setWeight: 0 }]
    expect(canonicalSteps(steps)).toBe('[{"setWeight":0,"setCanaryScale":{"weight":0}}]')
  })

  it('keeps a duration as number or text', () => {
    expect(canonicalSteps([{ pause: { duration: 30 } }, { pause: { duration: '10m' } }])).toBe(
      '[{"pause":{"duration":30}},{"pause":{"duration":"10m"}}]',
    )
  })

  it('gives an experiment and its templates metadata that nobody wrote', () => {
    const experiment = { templates: [{ specRef: 'canary', name: 'a' }], duration: '1m' }
    expect(canonicalSteps([{ experiment }])).toBe(
      '[{"experiment":{"templates":[{"name":"a","specRef":"canary","metadata":{}}],"duration":"1m","analysisRunMetadata":{}}}]',
    )
  })

  it('says null for a header without a value', () => {
    const setHeaderRoute = { name: 'h', match: [{ headerName: 'X' }] }
    expect(canonicalSteps([{ setHeaderRoute }])).toBe(
      '[{"setHeaderRoute":{"name":"h","match":[{"headerName":"X","headerValue":null}]}}]',
    )
  })
})
