import { expect, it } from 'vitest'
import { exchange, timeoutText } from '../../../src/providers/http/exchange.ts'
import { remoteOf } from '../../../src/providers/http/remote.ts'
import { newRequest } from '../../../src/providers/http/request.ts'
import type { Json } from '../../../src/units/json.ts'

const sent = (answers: readonly Json[], method = 'GET') => {
  const made = newRequest(method, 'http://a/x')
  const remote = remoteOf({ answers })
  if (!made.ok || remote === null) throw new Error('no exchange')
  return exchange(made.request, remote, 'client')
}
const redirect = (location: string, status = 302) => ({ status, headers: { Location: location } })

it('redirects are followed, ten at most', () => {
  expect(sent([redirect('/y'), { status: 200, body: 'ok' }])).toMatchObject({ body: 'ok' })
  expect(sent([redirect('/y')])).toMatchObject({ error: 'Get "/y": stopped after 10 redirects' })
  expect(sent([redirect('http://b/%zz')])).toMatchObject({ ok: false })
  expect(sent([redirect('ftp://b'), { status: 200 }])).toMatchObject({
    error: 'Get "ftp://b": unsupported protocol scheme "ftp"',
  })
  expect(sent([{ status: 304 }])).toMatchObject({ ok: true, status: 304 })
})

it('what fails says where it failed', () => {
  expect(sent([{ error: 'EOF' }], 'POST')).toEqual({ ok: false, error: 'Post "http://a/x": EOF' })
  expect(sent([{ timeout: true }])).toMatchObject({
    error: `Get "http://a/x": ${timeoutText('client')}`,
  })
})

it('a body that does not end is an answer all the same', () => {
  expect(sent([{ timeoutBody: true, body: '{' }])).toMatchObject({
    ok: true,
    broken: 'context deadline exceeded (Client.Timeout or context cancellation while reading body)',
  })
})
