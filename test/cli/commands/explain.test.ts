import { expect, it } from 'vitest'
import { explain } from '../../../src/cli/commands/explain.ts'
import { canary, ioWith } from '../given.ts'

it('tells what a weight comes to', async () => {
  const io = ioWith({ 'web.yaml': canary })
  expect(await explain.run(io, { operands: ['web.yaml'], options: {} })).toBe(0)
  expect(io.written()).toMatch(/setWeight: 25/)
})
