import { describe, expect, it } from 'vitest'
import { find, metadataOf, rolloutName } from '../../../src/manifest/references/reference.ts'
import { canary, manifestsOf, service, viewOfRollout } from '../given.ts'

describe('looking up an object', () => {
  const other = service('s', { metadata: { namespace: 'other' } })
  const cluster = { namespace: 'default', manifests: manifestsOf(service('s'), other) }

  it('goes by group, kind, name and namespace', () => {
    expect(find(cluster, '', 'Service', 's')?.namespace).toBe('default')
    expect(find(cluster, '', 'Service', 's', 'other')?.namespace).toBe('other')
    expect(find(cluster, null, 'Service', 's')?.name).toBe('s')
    expect(find(cluster, 'apps', 'Service', 's')).toBeNull()
    expect(find(cluster, '', 'Ingress', 's')).toBeNull()
    expect(find(cluster, '', 'Service', 't')).toBeNull()
  })
})

describe('metadata', () => {
  it('is empty where there is none', () => {
    expect(metadataOf({})).toEqual({})
    expect(metadataOf({ metadata: { name: 'x' } })).toEqual({ name: 'x' })
    expect(rolloutName(viewOfRollout(canary()))).toBe('demo')
  })
})
