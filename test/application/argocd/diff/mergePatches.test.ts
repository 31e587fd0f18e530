import { describe, expect, it } from 'vitest'
import {
  mergePatchFrom,
  predictedCustom,
  restrictedTo,
} from '../../../../src/application/argocd/diff/mergePatches.ts'
import { mergeObject } from '../../../../src/document/mergePatch.ts'
import type { JsonObject } from '../../../../src/units/json.ts'

const samples = [
  {},
  { a: 1 },
  { a: { b: 1, c: [1] } },
  { a: { b: 2 }, d: 'x' },
  { a: [1, 2], d: {} },
  { a: { c: [1, 2] } },
]

it('a merge patch turns the one object into the other', () => {
  for (const from of samples) {
    for (const to of samples) expect(mergeObject(from, mergePatchFrom(from, to))).toEqual(to)
  }
})

it('a value restricted to another has no member that the other lacks', () => {
  expect(restrictedTo({ a: [{ b: 1 }] }, { a: [{ b: 2, c: 3 }, { d: 4 }], e: 5 })).toEqual({
    a: [{ b: 2 }, { d: 4 }],
  })
})

describe('a custom resource', () => {
  const steps = (pause: JsonObject): JsonObject => ({ steps: [{ setWeight: 20 }, { pause }] })

  it('may have more than Git, in lists too', () => {
    const live = { ...steps({ duration: 10 }), paused: true }
    expect(predictedCustom(steps({}), steps({}), live)).toEqual(live)
  })

  it('is changed where Git says something else; a list as a whole', () => {
    const live = steps({})
    expect(predictedCustom(steps({ duration: 10 }), steps({ duration: 10 }), live)).toEqual(
      steps({ duration: 10 }),
    )
    expect(predictedCustom({ steps: [] }, { steps: [] }, live)).toEqual({ steps: [] })
  })

  it('loses what was applied last and is in Git no more', () => {
    expect(predictedCustom({ replicas: 3, a: 1 }, { a: 1 }, { replicas: 5, a: 1 })).toEqual({
      a: 1,
    })
    expect(predictedCustom({ a: 1 }, { a: 1 }, { replicas: 5, a: 1 })).toEqual({
      replicas: 5,
      a: 1,
    })
  })

  it('gets an object that Git has, be it empty', () => {
    expect(predictedCustom({ canary: {} }, { canary: {} }, {})).toEqual({ canary: {} })
  })
})
