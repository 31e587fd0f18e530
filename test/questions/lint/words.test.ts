import { expect, it } from 'vitest'
import { counted, pods, rounded } from '../../../src/questions/lint/words.ts'

it('counts in words', () => {
  expect([pods(0), pods(1), pods(2)]).toEqual(['0 pods', '1 pod', '2 pods'])
  expect([counted(1, 'measurement'), counted(3, 'measurement')]).toEqual([
    '1 measurement',
    '3 measurements',
  ])
})

it('shows one digit behind the point, where there is one', () => {
  expect([rounded(33.3333), rounded(20), rounded(99.96)]).toEqual(['33.3', '20', '100'])
})
