import { describe, expect, it } from 'vitest'
import { objectionsToContainer, repeatedName } from '../../../src/manifest/validation/container.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { Pod } from '../../../src/manifest/validation/pod.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const pod: Pod = { volumes: new Set(['data']), grace: 30, validator: 'controller' }

function against(fields: JsonObject): readonly string[] {
  const container = { name: 'app', image: 'app:v1', ...fields }
  return objectionsToContainer(container, ['c'], pod).map(objectionText)
}

describe('a container', () => {
  it('has ports with names of their own, and of a known protocol', () => {
    const ports = [
      { name: 'http', containerPort: 80 },
      { name: 'http', containerPort: 81, protocol: 'http' },
      { name: 'a-name-that-is-too-long', containerPort: 82, hostPort: 70000 },
    ]
    expect(against({ ports })).toEqual([
      'c.ports[1].name: Duplicate value: "http"',
      'c.ports[1].protocol: Unsupported value: "http": supported values: "SCTP", "TCP", "UDP"',
      'c.ports[2].name: Invalid value: "a-name-that-is-too-long": must be no more than 15 characters',
      'c.ports[2].hostPort: Invalid value: 70000: must be between 1 and 65535, inclusive',
    ])
  })

  it('mounts one volume at a path', () => {
    const volumeMounts = [
      { name: 'data', mountPath: '/data' },
      { name: 'data', mountPath: '/data' },
    ]
    expect(against({ volumeMounts })).toEqual([
      'c.volumeMounts[1].mountPath: Invalid value: "/data": must be unique',
    ])
  })

  it('has named variables and a known policy of pulling', () => {
    expect(against({ env: [{ value: 'x' }], imagePullPolicy: 'Sometimes' })).toEqual([
      'c.env[0].name: Required value',
      'c.imagePullPolicy: Unsupported value: "Sometimes": supported values: "Always", "IfNotPresent", "Never"',
    ])
  })

  it('may not have the name of another', () => {
    const text = objectionText(repeatedName({ name: 'app' }, ['c']))
    expect(text).toBe('c.name: Duplicate value: "app"')
  })
})
