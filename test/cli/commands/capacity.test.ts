import { expect, it } from 'vitest'
import { capacity } from '../../../src/cli/commands/capacity.ts'
import { canary, ioWith } from '../given.ts'

it('finds the worst moment, lost pods among it', async () => {
  const io = ioWith({ 'web.yaml': canary })
  expect(
    await capacity.run(io, { operands: ['web.yaml'], options: { startup: '8s', lose: '1' } }),
  ).toBe(0)
  expect(io.written()).toMatch(/lost pods/)
})

it('needs numbers for what is a number', async () => {
  const io = ioWith({ 'web.yaml': canary })
  const asked = capacity.run(io, { operands: ['web.yaml'], options: { lose: 'one' } })
  await expect(asked).rejects.toThrow('--lose one: write a number')
})
