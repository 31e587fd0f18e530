import { describe, expect, it } from 'vitest'
import type { ScaleAnswer } from '../../src/autoscaler/observed.ts'
import { readScale } from '../../src/autoscaler/readScale.ts'
import { scale } from './given.ts'

const rollout = { apiVersion: 'argoproj.io/v1alpha1', kind: 'Rollout', name: 'demo' }

function messageOf(answer: ScaleAnswer, target = rollout): string {
  const read = readScale(answer, target, 'Rollout/default/demo')
  return read.kind === 'noScale' ? read.message : ''
}

describe('a scale', () => {
  it('is read where the target has a size', () => {
    expect(readScale(scale(), rollout, '')).toEqual(scale())
  })

  it('cannot be read before somebody has written a size', () => {
    expect(readScale(scale({ specReplicas: null }), rollout, 'Rollout/default/demo')).toEqual({
      kind: 'noScale',
      message: 'Internal error occurred: the spec replicas field ".spec.replicas" does not exist',
      failure:
        'failed to query scale subresource for Rollout/default/demo: Internal error occurred:' +
        ' the spec replicas field ".spec.replicas" does not exist',
    })
  })

  it('of nobody is not found, by the name of the resource', () => {
    const controller = { apiVersion: 'v1', kind: 'ReplicationController', name: 'old' }
    expect(messageOf({ kind: 'notFound' })).toBe('rollouts.argoproj.io "demo" not found')
    expect(messageOf({ kind: 'notFound' }, controller)).toBe(
      'replicationcontrollers "old" not found',
    )
  })

  it('of an unknown kind names its group, and not its version', () => {
    expect(messageOf({ kind: 'unknownKind' }, { ...rollout, apiVersion: 'apps/v1' })).toBe(
      'no matches for kind "Rollout" in group "apps"',
    )
  })
})
