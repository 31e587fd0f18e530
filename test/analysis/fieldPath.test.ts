import { describe, expect, it } from 'vitest'
import { extractDownward, walkFields } from '../../src/analysis/fieldPath.ts'

const rollout = {
  metadata: {
    name: 'demo',
    labels: { app: 'web', 'example.com/team': 'blue' },
    annotations: { Note: 'a "b"' },
  },
  spec: { replicas: 3, big: 1234567, paused: true, steps: [{ setWeight: 10 }], none: null },
}

describe('walkFields', () => {
  const walk = (path: string) => {
    const walked = walkFields(rollout, path)
    return walked.ok ? walked.value : walked.error
  }

  it.each([
    ['spec.replicas', '3'],
    ['spec.big', '1.234567e+06'],
    ['spec.paused', 'true'],
    ['spec.steps[0].setWeight', '10'],
    ['spec..steps.0.setWeight.', '10'],
    ['spec.steps[+0].setWeight', '10'],
    ['spec.steps[x]', "invalid index 'x'"],
    ['spec.steps[x0]', "invalid index 'x0'"],
    ['spec.steps[0x]', "invalid index '0x'"],
    ['spec.steps[1]', 'index 1 out of range'],
    ['spec.nothing', 'invalid path spec.nothing in rollout'],
    ['spec.none', 'invalid path spec.none in rollout'],
    ['spec.none.x', 'invalid path spec.none.x in rollout'],
    ['spec.replicas.x', 'invalid path spec.replicas.x in rollout'],
    ['spec.steps', 'path spec.steps in rollout must terminate in a primitive value'],
    ['spec.constructor', 'invalid path spec.constructor in rollout'],
  ])('at %s finds %s', (path, found) => {
    expect(walk(path)).toBe(found)
  })
})

describe('extractDownward', () => {
  const extract = (path: string) => {
    const extracted = extractDownward(rollout, path)
    return extracted.ok ? extracted.value : extracted.error
  }

  it.each([
    ['metadata.name', 'demo'],
    ['metadata.uid', ''],
    ["metadata.labels['app']", 'web'],
    ["metadata.labels['example.com/team']", 'blue'],
    ["metadata.labels['app'].x", "unsupported fieldPath: metadata.labels['app'].x"],
    ["metadata.labels['missing']", ''],
    ["metadata.labels['constructor']", ''],
    ["metadata.annotations['Note']", 'a "b"'],
    ['metadata.annotations', 'Note="a \\"b\\""'],
    ['metadata.labels.app', 'unsupported fieldPath: metadata.labels.app'],
    ["metadata.name['x']", 'fieldPath "metadata.name[\'x\']" does not support subscript'],
  ])('at %s finds %s', (path, found) => {
    expect(extract(path)).toBe(found)
  })

  it('wants a qualified name for a key', () => {
    expect(extract("metadata.labels['a/b/c']")).toMatch(
      /^invalid key subscript in metadata\.labels\['a\/b\/c'\]: a qualified name must consist of/,
    )
  })
})
