import { describe, expect, it } from 'vitest'
import { type HandlerKind, objectionsToHandler } from '../../../src/manifest/validation/handler.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { Validator } from '../../../src/manifest/validation/pod.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const all: readonly HandlerKind[] = ['exec', 'httpGet', 'tcpSocket', 'grpc', 'sleep']

function against(
  block: JsonObject,
  grace = 30,
  validator: Validator = 'controller',
): readonly string[] {
  return objectionsToHandler(block, ['h'], all, { volumes: new Set(), grace, validator }).map(
    objectionText,
  )
}

const range = 'must be between 1 and 65535, inclusive'

describe('a handler', () => {
  it.each<[JsonObject]>([
    [{ exec: { command: ['true'] } }],
    [{ httpGet: { port: 'http', scheme: 'HTTPS', httpHeaders: [{ name: 'X-Probe' }] } }],
    [{ tcpSocket: { port: 65535 } }],
    [{ grpc: { port: 1 } }],
    [{ sleep: { seconds: 30 } }],
  ])('%j is fine', (block) => {
    expect(against(block)).toEqual([])
  })

  it.each<[JsonObject, string]>([
    [{ exec: {} }, 'h.exec.command: Required value'],
    [{ httpGet: { port: 0 } }, `h.httpGet.port: Invalid value: 0: ${range}`],
    [
      { httpGet: { port: 'web', scheme: 'http' } },
      'h.httpGet.scheme: Unsupported value: "http": supported values: "HTTP", "HTTPS"',
    ],
    [{ tcpSocket: {} }, `h.tcpSocket.port: Invalid value: 0: ${range}`],
    [{ grpc: { port: 65536 } }, `h.grpc.port: Invalid value: 65536: ${range}`],
    [
      { tcpSocket: { port: '80' } },
      'h.tcpSocket.port: Invalid value: "80": must contain at least one letter (a-z)',
    ],
  ])('%j is told %s', (block, text) => {
    expect(against(block)).toEqual([text])
  })

  it('names headers as HTTP does', () => {
    const httpGet = { port: 80, httpHeaders: [{ name: 'a b' }] }
    expect(against({ httpGet })).toEqual([
      'h.httpGet.httpHeaders: Invalid value: "a b": a valid HTTP header must consist of ' +
        "alphanumeric characters or '-' (e.g. 'X-Header-Name', regex used for validation is " +
        "'[-A-Za-z0-9]+')",
    ])
  })

  it('sleeps for some time that the pod is given', () => {
    for (const seconds of [0, 31]) {
      expect(against({ sleep: { seconds } })[0]).toContain(
        `h.sleep: Invalid value: ${seconds}: must be greater than 0 and less than terminationGracePeriodSeconds (30).`,
      )
    }
    expect(against({ sleep: { seconds: 31 } }, 60)).toEqual([])
    expect(against({ sleep: { seconds: 0 } }, 30, 'apiServer')).toEqual([])
    expect(against({ sleep: { seconds: 31 } }, 30, 'apiServer')).toEqual([
      'h.sleep: Invalid value: 31: must be non-negative and less than terminationGracePeriodSeconds (30)',
    ])
  })

  it('is one of those that are known, and only the first of several is looked at', () => {
    expect(against({})).toEqual(['h: Required value: must specify a handler type'])
    const pod = { volumes: new Set<string>(), grace: 30, validator: 'controller' } as const
    expect(objectionsToHandler({ sleep: {} }, ['h'], ['exec'], pod)).toHaveLength(1)
    expect(against({ tcpSocket: { port: 0 }, exec: { command: ['a'] } })).toEqual([
      'h.tcpSocket: Forbidden: may not specify more than 1 handler type',
    ])
  })
})
