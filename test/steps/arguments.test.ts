import { describe, expect, it } from 'vitest'
import { advice, objectionsIn } from './views.ts'

const args = (...fieldPaths: readonly string[]) =>
  fieldPaths.map((fieldPath, index) => ({
    name: `a${index}`,
    valueFrom: { fieldRef: { fieldPath } },
  }))

function against(...fieldPaths: readonly string[]): readonly string[] {
  const templates = [{ templateName: 't' }]
  return objectionsIn({ analysis: { templates, args: args(...fieldPaths) } })
}

describe('an argument from the metadata of the Rollout', () => {
  it('is a name, a namespace, a uid, a label or an annotation', () => {
    const good = ['metadata.name', 'metadata.namespace', 'metadata.uid', "metadata.labels['a']"]
    expect(against(...good, "metadata.annotations['missing']")).toEqual([])
  })

  it('is nothing else, which is shown with all arguments', () => {
    expect(against('metadata.nope')).toEqual([
      'steps[0].analyses: Invalid value: [{"name":"a0","valueFrom":{"fieldRef":{"fieldPath":"metadata.nope"}}}]: Analyses arguments must refer to valid object metadata supported by downwardAPI',
    ])
  })

  it('is told where it stands, and what there would be', () => {
    expect(advice({ analysis: { templates: [], args: args('metadata.nope') } })).toEqual([
      [
        'argument-field-invalid',
        'steps[0].analyses',
        `"metadata.nope" is none of metadata.name, namespace, uid, labels['x'] and annotations['x'].`,
      ],
    ])
  })

  it('from elsewhere is not judged', () => {
    expect(against('spec.nope')).toEqual([])
  })

  it('of an Experiment is judged too, and together with those of an analysis beside it', () => {
    const experiment = { analyses: [{ name: 'e', args: args('metadata.one') }] }
    expect(objectionsIn({ experiment })).toHaveLength(1)
    const both = objectionsIn({ experiment, analysis: { args: args('metadata.two') } })
    expect(both).toHaveLength(2)
    for (const text of both) expect(text).toMatch(/metadata\.one.*metadata\.two/)
  })
})
