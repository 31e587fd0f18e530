import { describe, expect, it } from 'vitest'
import { objectionToAuthentication } from '../../src/providers/authentication.ts'

const objection = (authentication: Record<string, Record<string, string>>) =>
  objectionToAuthentication({ authentication })

describe('objectionToAuthentication', () => {
  it('is content without any, and with all of one', () => {
    expect(objectionToAuthentication({})).toBe('')
    expect(objection({ basicAuth: { username: 'u', password: 'p' } })).toBe('')
    expect(objection({ oauth2: { tokenUrl: 't', clientId: 'i', clientSecret: 's' } })).toBe('')
  })

  it('names what is missing', () => {
    expect(objection({ oauth2: { tokenUrl: 't', clientId: 'i' } })).toBe(
      'missing mandatory parameter in metric for OAuth2 setup',
    )
    expect(objection({ basicAuth: { username: 'u' } })).toBe(
      'missing mandatory parameter in metric for basic auth setup: password',
    )
    expect(objection({ basicAuth: { password: 'p' } })).toBe(
      'missing mandatory parameter in metric for basic auth setup: username',
    )
  })
})
