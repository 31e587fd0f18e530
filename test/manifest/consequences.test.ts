import { describe, expect, it } from 'vitest'
import { withoutConsequences } from '../../src/manifest/consequences.ts'
import { inspect } from '../../src/manifest/inspection.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { canary, manifestsOf } from './given.ts'

function codes(object: JsonObject): readonly string[] {
  const manifests = manifestsOf(object)
  const [rollout] = manifests
  if (rollout === undefined) throw new Error('no Rollout')
  return withoutConsequences(inspect(rollout, manifests).found, rollout.faults).map(
    ({ code }) => code,
  )
}

describe('what a person is told', () => {
  it('is not what follows from a fault of the structure', () => {
    expect(codes(canary({ steps: [{ pause: '1m' }] }))).toEqual([])
    expect(codes(canary({ steps: [{ setWieght: 1 }, {}] }))).toEqual(['step-empty'])
  })

  it('is not what rests on something that has been told', () => {
    // Without a selector no label fits, which the controller says as well.
    expect(codes(canary({}, { selector: null }))).toEqual(['selector-missing'])
  })

  it('is a label of a selector once, not the selector as a whole besides', () => {
    const selector = { matchLabels: { app: 'not valid!' } }
    expect(codes(canary({}, { selector }))).toEqual(['selector-invalid'])
  })
})
