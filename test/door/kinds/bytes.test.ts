import { expect, it } from 'vitest'
import { bytes } from '../../../src/door/kinds/bytes.ts'

const { known } = bytes
const isKnown = (value: unknown): boolean => typeof known === 'function' && known(value)

it('bytes are what a file is read as without an encoding', () => {
  expect(isKnown(Buffer.from('kind: Rollout'))).toBe(true)
  expect(isKnown(new Uint8Array(4))).toBe(true)
  expect(isKnown([1, 2])).toBe(false)
})
