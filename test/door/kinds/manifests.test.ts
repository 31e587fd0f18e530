import { expect, it } from 'vitest'
import { manifests } from '../../../src/door/kinds/manifests.ts'

const { known } = manifests
const isKnown = (value: unknown): boolean => typeof known === 'function' && known(value)

it('a list is one of manifests by its first', () => {
  expect(isKnown([{ kind: 'Rollout', metadata: {} }])).toBe(true)
  expect(isKnown([])).toBe(false)
  expect(isKnown([null])).toBe(false)
  expect(isKnown({ kind: 'Rollout', metadata: {} })).toBe(false)
})
