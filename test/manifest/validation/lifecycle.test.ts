import { expect, it } from 'vitest'
import { objectionsToLifecycle } from '../../../src/manifest/validation/lifecycle.ts'
import { objectionText } from '../../../src/manifest/validation/objection.ts'
import type { Pod } from '../../../src/manifest/validation/pod.ts'
import type { JsonObject } from '../../../src/units/json.ts'

const pod: Pod = { volumes: new Set(), grace: 30, validator: 'controller' }

function against(lifecycle: JsonObject): readonly string[] {
  return objectionsToLifecycle({ lifecycle }, ['c'], pod).map(objectionText)
}

it('does something at the start and before the end, if it is there at all', () => {
  expect(against({})).toEqual([])
  expect(against({ preStop: {}, postStart: { exec: {} } })).toEqual([
    'c.lifecycle.postStart.exec.command: Required value',
    'c.lifecycle.preStop: Required value: must specify a handler type',
  ])
  expect(against({ preStop: { sleep: { seconds: 5 } } })).toEqual([])
})

it('cannot ask by gRPC, unlike a probe', () => {
  expect(against({ preStop: { grpc: { port: 80 } } })).toEqual([
    'c.lifecycle.preStop: Required value: must specify a handler type',
  ])
})
