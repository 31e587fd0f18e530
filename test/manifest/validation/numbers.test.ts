import { describe, expect, it } from 'vitest'
import { notNegative } from '../../../src/manifest/validation/numbers.ts'

describe('a number that counts something', () => {
  it('is not negative', () => {
    expect(notNegative(['spec', 'replicas'], 0)).toEqual([])
    expect(notNegative(['spec', 'replicas'], -1)).toMatchObject([
      {
        code: 'negative-number',
        field: 'spec.replicas',
        body: 'Invalid value: -1: must be greater than or equal to 0',
      },
    ])
  })
})
