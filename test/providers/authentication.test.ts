import { describe, expect, it } from 'vitest'
import {
  headersOf,
  objectionToBasicAuth,
  objectionToOAuth2,
  tokenUrlOf,
} from '../../src/providers/authentication.ts'

const basic = (basicAuth: Record<string, string>) => ({ authentication: { basicAuth } })
const token = (oauth2: Record<string, string>) => ({ authentication: { oauth2 } })

describe('authentication', () => {
  it('is content without any, and with all of one', () => {
    expect(objectionToBasicAuth({})).toBe('')
    expect(objectionToOAuth2({})).toBe('')
    expect(objectionToBasicAuth(basic({ username: 'u', password: 'p' }))).toBe('')
    expect(objectionToOAuth2(token({ tokenUrl: 't', clientId: 'i', clientSecret: 's' }))).toBe('')
  })

  it('names what is missing', () => {
    expect(objectionToOAuth2(token({ tokenUrl: 't', clientId: 'i' }))).toBe(
      'missing mandatory parameter in metric for OAuth2 setup',
    )
    const missing = 'missing mandatory parameter in metric for basic auth setup'
    expect(objectionToBasicAuth(basic({ username: 'u' }))).toBe(`${missing}: password`)
    expect(objectionToBasicAuth(basic({ password: 'p' }))).toBe(`${missing}: username`)
  })

  it('says where the token comes from, and which headers are added', () => {
    expect([tokenUrlOf(token({ tokenUrl: 'http://t' })), tokenUrlOf({})]).toEqual(['http://t', ''])
    expect(headersOf({ headers: [{ key: 'a', value: 'b' }] })).toEqual([['a', 'b']])
    expect(headersOf({})).toEqual([])
  })
})
