import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { newDigest } from './sha256.ts'

it('a digest is what Node makes of the same text, however it is cut', () => {
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 70_000]) {
    const text = 'aä€'.repeat(length).slice(0, length)
    const digest = newDigest()
    digest.add(text.slice(0, length / 3))
    digest.add(text.slice(length / 3))
    expect(digest.hex()).toBe(createHash('sha256').update(text).digest('hex'))
  }
})
