import { describe, expect, it } from 'vitest'
import { objectionsToArguments } from '../../../src/manifest/validation/arguments.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import { canary, viewOfRollout } from '../given.ts'

function against(...fieldPaths: readonly string[]): readonly string[] {
  const args = fieldPaths.map((fieldPath, index) => ({
    name: `a${index}`,
    valueFrom: { fieldRef: { fieldPath } },
  }))
  const step = { analysis: { templates: [{ templateName: 't' }], args } }
  const view = viewOfRollout(canary({ steps: [step] }))
  return objectionsToArguments(step, ['steps', 0], view).map(objectionText)
}

describe('an argument from the metadata of the Rollout', () => {
  it('is a name, a namespace, a uid, a label or an annotation', () => {
    const good = ['metadata.name', 'metadata.namespace', 'metadata.uid', "metadata.labels['a']"]
    expect(against(...good, "metadata.annotations['missing']")).toEqual([])
  })

  it('is nothing else, which is shown with all arguments', () => {
    expect(against('metadata.nope')).toEqual([
      'spec.strategy.steps[0].analyses: Invalid value: [{"name":"a0","valueFrom":{"fieldRef":{"fieldPath":"metadata.nope"}}}]: Analyses arguments must refer to valid object metadata supported by downwardAPI',
    ])
  })

  it('from elsewhere is not judged', () => {
    expect(against('spec.nope')).toEqual([])
  })
})
