import { expect, it } from 'vitest'
import { rolloutSpecWith, writtenRolloutSpecWith } from '../../../src/kinds/argo/rolloutSpec.ts'
import { integer, struct } from '../../../src/kinds/shape.ts'
import { write } from '../../../src/kinds/write.ts'

const step = struct({ toy: integer })
const spec = { strategy: { canary: { steps: [{ toy: 1, other: 2 }] } }, replicas: 0 }

it('has steps of the shape that is handed in, and nothing that was not given', () => {
  expect(write(spec, rolloutSpecWith(step))).toBe(
    '{"replicas":0,"strategy":{"canary":{"steps":[{"toy":1}]}}}',
  )
})

it('is written by the controller with a selector, a template and a strategy', () => {
  expect(Object.keys(JSON.parse(write({}, writtenRolloutSpecWith(step))))).toEqual([
    'selector',
    'template',
    'strategy',
  ])
})
