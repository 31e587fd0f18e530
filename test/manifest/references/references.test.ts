import { describe, expect, it } from 'vitest'
import { checkReferences, loadReferences } from '../../../src/manifest/references/references.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { JsonObject } from '../../../src/units/json.ts'
import { againstReferences, canary, manifestsOf, service, viewOfRollout } from '../given.ts'

function asController(object: JsonObject, ...others: readonly JsonObject[]): readonly string[] {
  const manifests = manifestsOf(object, ...others)
  const view = viewOfRollout(object)
  const cluster = { namespace: 'default', manifests }
  const missing = loadReferences(view, cluster).slice(0, 1)
  return (missing.length > 0 ? missing : checkReferences(view, cluster)).map(objectionText)
}

const object = canary({
  canaryService: 'c',
  stableService: 's',
  analysis: { templates: [{ templateName: 't' }] },
})
const missing = [
  'spec.strategy.canary.stableService: Invalid value: "s": service "s" not found',
  'spec.strategy.canary.canaryService: Invalid value: "c": service "c" not found',
  'spec.strategy.canary.analysis.templates: Invalid value: "t": AnalysisTemplate \'t\' not found',
]

describe('the references of a Rollout', () => {
  it('are loaded one after another by the controller, which stops at the first that is missing', () => {
    expect(asController(object)).toEqual(missing.slice(0, 1))
    expect(asController(object, service('s'))).toEqual(missing.slice(1, 2))
    expect(asController(object, service('s'), service('c'))).toEqual(missing.slice(2))
  })

  it('are checked only when all of them are there', () => {
    const wrong = service('s', { spec: { selector: { app: 'x' } } })
    expect(asController(object, wrong, service('c'))).toEqual(missing.slice(2))
  })

  it('are reported all at once to a person', () => {
    expect(againstReferences(object)).toEqual(missing)
    const wrong = service('s', { spec: { selector: { app: 'x' } } })
    expect(againstReferences(object, wrong)).toEqual([
      missing[1],
      missing[2],
      'spec.strategy.canary.stableService: Invalid value: "s": Service "s" has unmatch label "app" in rollout',
    ])
  })
})
