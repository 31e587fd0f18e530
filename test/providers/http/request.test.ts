import { expect, it } from 'vitest'
import {
  type Header,
  newRequest,
  objectionToRequest,
  requestError,
} from '../../../src/providers/http/request.ts'

const objection = (url: string, headers: readonly Header[] = []) => {
  const made = newRequest('GET', url, headers)
  return made.ok ? objectionToRequest(made.request) : made.error
}

it('a request needs a method and a URL', () => {
  expect(newRequest('GE T', 'http://a')).toMatchObject({ error: 'net/http: invalid method "GE T"' })
  expect(newRequest('GET', 'http://a b')).toMatchObject({ ok: false })
  expect(newRequest('GET', 'http://a:/')).toMatchObject({ request: { url: { host: 'a' } } })
})

it('a transport wants HTTP, sound headers and a host', () => {
  expect(objection('ftp://a')).toBe('unsupported protocol scheme "ftp"')
  expect(objection('http:///x')).toBe('http: no Host in request URL')
  expect(objection('http://a', [['X Scope', 'x']])).toBe(
    'net/http: invalid header field name "X Scope"',
  )
  expect(objection('http://a', [['dd-api-key', 'k\n']])).toBe(
    'net/http: invalid header field value for "Dd-Api-Key"',
  )
  expect(objection('http://a', [['a', 'b\tc']])).toBe('')
})

it('an error begins with what was asked', () => {
  const made = newRequest('POST', 'http://u:p@a/')
  expect(made.ok && requestError(made.request, 'EOF')).toBe('Post "http://u:***@a/": EOF')
})
