import { expect, it } from 'vitest'
import { statusLine, statusText } from '../../../src/providers/http/statusText.ts'

it('a status has the name that Go gives it', () => {
  expect([statusLine(503), statusText(418), statusText(599)]).toEqual([
    '503 Service Unavailable',
    "I'm a teapot",
    '',
  ])
})
