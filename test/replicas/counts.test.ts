import { describe, expect, it } from 'vitest'
import { replicasForScaleDown } from '../../src/replicas/counts.ts'
import { pods } from './pods.ts'

describe('pods that count when something is to be scaled down', () => {
  it('are the available ones', () => {
    expect(replicasForScaleDown(pods(3, 2), false)).toBe(2)
  })

  it('are the wanted ones where availability is ignored', () => {
    expect(replicasForScaleDown(pods(3, 2), true)).toBe(3)
  })

  it('are never more than are wanted', () => {
    expect(replicasForScaleDown(pods(3, 5), false)).toBe(3)
    expect(replicasForScaleDown(pods(3, 5), true)).toBe(3)
  })

  it('are none where there is no ReplicaSet', () => {
    expect(replicasForScaleDown(null, true)).toBe(0)
  })
})
