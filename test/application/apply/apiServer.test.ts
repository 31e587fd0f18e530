import { describe, expect, it } from 'vitest'
import {
  applying,
  contentOf,
  deleted,
  emptyServer,
  notFoundError,
  readStored,
  stored,
  updating,
} from '../../../src/application/apply/apiServer.ts'
import { referenceOf } from '../../../src/application/reference.ts'

const rollout = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Rollout',
  metadata: { name: 'demo', namespace: 'default' },
  spec: { replicas: 1 },
}
const reference = referenceOf(rollout)
const created = applying(emptyServer, rollout, 'flux')
const server = created.refused ? emptyServer : stored(emptyServer, created.object)

describe('applying', () => {
  it('creates what is not there, with its first generation', () => {
    expect(readStored(server, reference)?.metadata).toMatchObject({ generation: 1 })
  })

  it('counts a generation for a change of the spec, and none for labels', () => {
    const labelled = { ...rollout, metadata: { ...rollout.metadata, labels: { a: '1' } } }
    const scaled = { ...rollout, spec: { replicas: 2 } }
    expect([labelled, scaled].map((object) => applying(server, object, 'flux'))).toMatchObject([
      { object: { metadata: { generation: 1 } } },
      { object: { metadata: { generation: 2 } } },
    ])
  })

  // Recorded: flux-reconcile, "unknown kind", "namespace missing", "no namespace".
  it('refuses kinds and namespaces that are not there', () => {
    const messages = [
      { ...rollout, apiVersion: 'example.com/v1', kind: 'Widget' },
      { ...rollout, metadata: { name: 'demo', namespace: 'nowhere' } },
      { ...rollout, metadata: { name: 'demo' } },
    ].map((object) => applying(emptyServer, object, 'flux'))
    expect(messages).toMatchObject([
      { reason: '', message: 'no matches for kind "Widget" in version "example.com/v1"' },
      { reason: 'NotFound', message: 'namespaces "nowhere" not found' },
      { reason: 'NotFound', message: 'the server could not find the requested resource' },
    ])
  })
})

describe('updating', () => {
  it('does not let a selector change', () => {
    const selecting = (app: string) => ({
      ...rollout,
      spec: { selector: { matchLabels: { app } } },
    })
    const first = updating(emptyServer, selecting('a'), 'x', '')
    const live = first.refused ? emptyServer : stored(emptyServer, first.object)
    expect(updating(live, selecting('b'), 'x', '')).toMatchObject({
      reason: 'Invalid',
      message:
        'Rollout.argoproj.io "demo" is invalid: spec.selector: Invalid value: "object": ' +
        '.spec.selector is immutable',
    })
  })
})

it('what is deleted is not found', () => {
  expect(readStored(deleted(server, reference), reference)).toBeNull()
  expect(notFoundError(reference)).toBe('rollouts.argoproj.io "demo" not found')
})

it('the body is neither metadata nor status', () => {
  expect(contentOf({ ...rollout, status: {} })).toEqual({
    apiVersion: rollout.apiVersion,
    kind: 'Rollout',
    spec: { replicas: 1 },
  })
})
