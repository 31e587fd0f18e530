import { describe, expect, it } from 'vitest'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { Pod } from '../../../src/manifest/validation/pod.ts'
import { objectionsToProbes } from '../../../src/manifest/validation/probe.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const pod: Pod = { volumes: new Set(), grace: 30, validator: 'controller' }

function against(container: JsonObject): readonly string[] {
  return objectionsToProbes(container, ['c'], pod).map(objectionText)
}

const tcpSocket = { port: 80 }

describe('a probe', () => {
  it('counts nothing below zero', () => {
    expect(against({ readinessProbe: { tcpSocket, failureThreshold: -1 } })).toEqual([
      'c.readinessProbe.failureThreshold: Invalid value: -1: must be greater than or equal to 0',
    ])
  })

  it('of liveness or of the start succeeds at once, a readiness probe need not', () => {
    for (const name of ['livenessProbe', 'startupProbe']) {
      expect(against({ [name]: { tcpSocket, successThreshold: 2 } })).toEqual([
        `c.${name}.successThreshold: Invalid value: 2: must be 1`,
      ])
    }
    expect(against({ readinessProbe: { tcpSocket, successThreshold: 2 } })).toEqual([])
  })

  it('asks something', () => {
    expect(against({ livenessProbe: {} })).toEqual([
      'c.livenessProbe: Required value: must specify a handler type',
    ])
  })

  it('has some grace period of its own, if it is not one of readiness', () => {
    const [zero] = against({ livenessProbe: { tcpSocket, terminationGracePeriodSeconds: 0 } })
    expect(zero).toBe(
      'c.livenessProbe.terminationGracePeriodSeconds: Invalid value: 0: must be greater than 0',
    )
    expect(against({ readinessProbe: { tcpSocket, terminationGracePeriodSeconds: 5 } })).toEqual([
      'c.readinessProbe.terminationGracePeriodSeconds: Invalid value: 5: must not be set for readinessProbes',
    ])
  })
})
