import { describe, expect, it } from 'vitest'
import { objectionsToEnvironment } from '../../../src/manifest/validation/environment.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { Validator } from '../../../src/manifest/validation/pod.ts'
import type { JsonObject } from '../../../src/units/json.ts'

function against(container: JsonObject, validator: Validator = 'controller'): readonly string[] {
  return objectionsToEnvironment(container, ['c'], validator).map(objectionText)
}

function variable(valueFrom: JsonObject, more: JsonObject = {}): readonly string[] {
  return against({ env: [{ name: 'A', valueFrom, ...more }] })
}

const secretKeyRef = { name: 's', key: 'k' }

describe('a variable', () => {
  it('has a name that does not begin with a digit', () => {
    expect(against({ env: [{ name: 'MY_ENV.x-1', value: '' }] })).toEqual([])
    expect(against({ env: [{}] })).toEqual(['c.env[0].name: Required value'])
    expect(against({ env: [{ name: '1a' }] })).toEqual([
      'c.env[0].name: Invalid value: "1a": a valid environment variable name must consist of ' +
        "alphabetic characters, digits, '_', '-', or '.', and must not start with a digit " +
        "(e.g. 'my.env-name',  or 'MY_ENV.NAME',  or 'MyEnvName1', regex used for validation is " +
        "'[-._a-zA-Z][-._a-zA-Z0-9]*')",
    ])
    expect(against({ env: [{ name: '..' }] })).toEqual([
      `c.env[0].name: Invalid value: "..": must not be '..'`,
    ])
  })

  it('of a Deployment may have any name but one with an equals sign', () => {
    expect(against({ env: [{ name: '1a b' }, { name: '..' }] }, 'apiServer')).toEqual([])
    expect(against({ env: [{ name: 'a=b' }] }, 'apiServer')).toEqual([
      'c.env[0].name: Invalid value: "a=b": a valid environment variable name must consist only ' +
        "of printable ASCII characters other than '='",
    ])
  })

  it.each<[JsonObject, JsonObject, string]>([
    [
      {},
      {},
      'must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef` or `secretKeyRef`',
    ],
    [{ secretKeyRef }, { value: 'x' }, 'may not be specified when `value` is not empty'],
    [
      { secretKeyRef, configMapKeyRef: secretKeyRef },
      {},
      'may not have more than one field specified at a time',
    ],
  ])('from %j with %j is told that it %s', (valueFrom, more, text) => {
    expect(variable(valueFrom, more)).toEqual([`c.env[0].valueFrom: Invalid value: "": ${text}`])
  })

  it('from a key names the object and the key', () => {
    expect(variable({ secretKeyRef })).toEqual([])
    const [name, key] = variable({ configMapKeyRef: {} })
    expect(name).toContain(
      'configMapKeyRef.name: Invalid value: "": a lowercase RFC 1123 subdomain',
    )
    expect(key).toBe('c.env[0].valueFrom.configMapKeyRef.key: Required value')
    expect(variable({ secretKeyRef: { name: 's', key: '..a' } })).toEqual([
      `c.env[0].valueFrom.secretKeyRef.key: Invalid value: "..a": must not start with '..'`,
    ])
  })
})

describe('variables by the object', () => {
  it('come from one object, which has a name', () => {
    expect(against({ envFrom: [{ prefix: 'P_', configMapRef: { name: 'a' } }] })).toEqual([])
    expect(against({ envFrom: [{ secretRef: {} }] })).toEqual([
      'c.envFrom[0].secretRef.name: Required value',
    ])
    expect(against({ envFrom: [{ prefix: '1' }] })[0]).toContain('c.envFrom[0].prefix: Invalid')
  })

  it('are judged as a list where there is none, or more than one', () => {
    expect(against({ envFrom: [{}] })).toEqual([
      'c.envFrom: Invalid value: "": must specify one of: `configMapRef` or `secretRef`',
    ])
    const both = { configMapRef: { name: 'a' }, secretRef: { name: 'b' } }
    expect(against({ envFrom: [both] })).toEqual([
      'c.envFrom: Invalid value: "": may not have more than one field specified at a time',
    ])
  })

  it('may come from what looks like the beginning of a name', () => {
    expect(against({ envFrom: [{ secretRef: { name: 'a-' } }] })).toEqual([])
    expect(against({ envFrom: [{ secretRef: { name: '-' } }] })).toHaveLength(1)
  })
})
