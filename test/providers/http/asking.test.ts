import { describe, expect, it } from 'vitest'
import { failed } from '../../../src/providers/answer.ts'
import { asking, hear, ready } from '../../../src/providers/http/asking.ts'
import { remoteOf } from '../../../src/providers/http/remote.ts'
import { newRequest } from '../../../src/providers/http/request.ts'
import type { Json } from '../../../src/units/json.ts'
import { requestOf } from '../asked.ts'

const made = newRequest('GET', 'http://a/x')
const heard = (given: Json) =>
  hear(made, requestOf({ given, remote: remoteOf(given) }), {
    watch: 'client',
    heard: ({ body }) => failed(`heard ${body}`),
    meant: () => failed('meant'),
  })

describe('asking', () => {
  it('tells what is asked first', () => {
    expect(asking(made)).toEqual({ ok: true, method: 'GET', url: 'http://a/x' })
    expect(asking(made, 'http://t')).toEqual({ ok: true, method: 'POST', url: 'http://t' })
  })

  it('finds what is against a request before anything is sent', () => {
    expect(ready(made)).toBe(made)
    expect(ready(newRequest('GET', '/x'))).toEqual({
      ok: false,
      error: 'Get "/x": unsupported protocol scheme ""',
    })
    expect(ready(made, 'http://a b')).toEqual({
      ok: false,
      error: 'Get "http://a/x": parse "http://a b": invalid character " " in host name',
    })
  })

  it('reads what is spelled out, and leaves the rest to what is meant', () => {
    expect([heard({ status: 200, body: 'y' }), heard(1)]).toEqual([
      failed('heard y'),
      failed('meant'),
    ])
    expect(heard({ timeout: true })).toMatchObject({
      message: expect.stringMatching(/^Get .*Client/),
    })
  })
})
