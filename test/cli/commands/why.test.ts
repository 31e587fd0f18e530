import { expect, it } from 'vitest'
import { why } from '../../../src/cli/commands/why.ts'
import { canary, ioWith } from '../given.ts'

it('tells what holds it', async () => {
  const io = ioWith({ 'web.yaml': canary })
  expect(
    await why.run(io, { operands: ['web.yaml'], options: { gates: 'wait', when: '10m' } }),
  ).toBe(0)
  expect(io.written()).toMatch(/Why it is stuck at 10m/)
})
