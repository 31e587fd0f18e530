import { expect, it } from 'vitest'
import { estimate } from '../../../src/cli/commands/estimate.ts'
import { canary, ioWith } from '../given.ts'

it('tells how long it takes', async () => {
  const io = ioWith({ 'web.yaml': canary })
  expect(
    await estimate.run(io, { operands: ['web.yaml'], options: { startup: '8s', from: '2m' } }),
  ).toBe(0)
  expect(io.written()).toMatch(/How long it takes/)
})
