import { describe, expect, it } from 'vitest'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import { readVolumes } from '../../../src/manifest/validation/volumes.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const list = 'spec.template.spec.volumes'

function against(...volumes: readonly JsonObject[]): readonly string[] {
  return readVolumes({ volumes }).objections.map(objectionText)
}

describe('volumes', () => {
  it('have names of their own', () => {
    expect(against({ name: 'a' }, { name: 'b', emptyDir: {} })).toEqual([])
    expect(against({ name: 'a' }, {}, { name: 'a' }, { name: 'a.b' })).toEqual([
      `${list}[1].name: Required value`,
      `${list}[2].name: Duplicate value: "a"`,
      `${list}[3].name: Invalid value: "a.b": must not contain dots`,
    ])
  })

  it('can be mounted only where nothing is wrong with them', () => {
    const volumes = [{ name: 'a' }, { name: 'b', secret: {} }]
    expect([...readVolumes({ volumes }).names]).toEqual(['a'])
  })

  it.each<[JsonObject, string]>([
    [{ secret: {} }, 'secret.secretName: Required value'],
    [{ configMap: {} }, 'configMap.name: Required value'],
    [{ persistentVolumeClaim: {} }, 'persistentVolumeClaim.claimName: Required value'],
    [{ hostPath: {} }, 'hostPath.path: Required value'],
    [
      { hostPath: { path: '/a/../b' } },
      `hostPath.path: Invalid value: "/a/../b": must not contain '..'`,
    ],
    [
      { configMap: { name: 'c', defaultMode: 512 } },
      'configMap.defaultMode: Invalid value: 512: must be a number between 0 and 0777 (octal), both inclusive',
    ],
  ])('of %j are told %s', (source, text) => {
    expect(against({ name: 'v', ...source })).toEqual([`${list}[0].${text}`])
  })

  it('keep their files inside', () => {
    const secret = {
      secretName: 's',
      items: [{ key: 'a', path: '/a' }, { path: '..a' }, { key: 'c', path: '../c', mode: -1 }],
    }
    const items = `${list}[0].secret.items`
    expect(against({ name: 'v', secret })).toEqual([
      `${items}[0].path: Invalid value: "/a": must be a relative path`,
      `${items}[1].key: Required value`,
      `${items}[1].path: Invalid value: "..a": must not start with '..'`,
      `${items}[2].path: Invalid value: "../c": must not contain '..'`,
      `${items}[2].mode: Invalid value: -1: must be a number between 0 and 0777 (octal), both inclusive`,
    ])
  })

  it('are of one type, and of a second one nothing else is said', () => {
    const volume = { name: 'v', downwardAPI: {}, configMap: {}, emptyDir: {} }
    expect(against(volume)).toEqual([
      `${list}[0].downwarAPI: Forbidden: may not specify more than 1 volume type`,
      `${list}[0].configMap: Forbidden: may not specify more than 1 volume type`,
    ])
  })
})
