import { expect, it } from 'vitest'
import { progressBar } from '../../src/cli/progressBar.ts'
import { ioWith } from './given.ts'

it('is nothing in a pipe', () => {
  const io = ioWith()
  const bar = progressBar(io, 10)
  bar.update(5)
  bar.stop()
  expect(io.written() + io.complained()).toBe('')
})
