import { expect, it } from 'vitest'
import { remoteOf } from '../../../src/providers/http/remote.ts'
import { fetchToken } from '../../../src/providers/http/token.ts'
import type { Json } from '../../../src/units/json.ts'

const fetched = (...answers: Json[]) => {
  const remote = remoteOf({ answers })
  return remote === null ? null : fetchToken('http://login/token', remote, 'client')
}

it('a token that is there is no objection', () => {
  expect(fetched({ status: 200, body: '{"access_token":"abc"}' })).toBe('')
  const form = { 'Content-Type': 'application/x-www-form-urlencoded' }
  expect(fetched({ status: 200, body: 'access_token=abc', headers: form })).toBe('')
})

it('an endpoint that refuses is asked a second time', () => {
  expect(fetched({ status: 401, body: '' }, { status: 200, body: '{"access_token":"a"}' })).toBe('')
})

it.each([
  [{ status: 500, body: 'no' }, 'cannot fetch token: 500 Internal Server Error\nResponse: no'],
  [{ status: 200, body: '{}' }, 'server response missing access_token'],
  [{ status: 200, body: 'x' }, /^oauth2: cannot parse json: invalid character 'x'/],
  [{ status: 400, body: '{"error":"no","error_description":"why"}' }, '"no" "why"'],
])('%j is none', (answer, text) => {
  const found = fetched(answer)
  if (typeof text === 'string') expect(found).toBe(`oauth2: ${text}`)
  else expect(found).toMatch(text)
})

it('a failed connection is told as it is', () => {
  expect(fetched({ error: 'EOF' })).toBe('Post "http://login/token": EOF')
})
