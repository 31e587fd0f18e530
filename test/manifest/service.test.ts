import { describe, expect, it } from 'vitest'
import { managedByRollouts, readService } from '../../src/manifest/service.ts'
import { service } from './given.ts'

describe('a Service', () => {
  it('has a selector and a namespace', () => {
    expect(readService(service('s'))).toEqual({
      name: 's',
      namespace: 'default',
      selector: { app: 'demo' },
      managedBy: null,
    })
  })

  it('is managed once a Rollout has put its name on it', () => {
    const metadata = { annotations: { [managedByRollouts]: 'demo' } }
    expect(readService(service('s', { metadata })).managedBy).toBe('demo')
  })
})
