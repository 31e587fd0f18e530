import { expect, it } from 'vitest'
import { choices } from '../../../src/cli/commands/choices.ts'
import { canary, ioWith } from '../given.ts'

it('has a row for each verb', async () => {
  const io = ioWith({ 'web.yaml': canary })
  expect(await choices.run(io, { operands: ['web.yaml'], options: { when: '90s' } })).toBe(0)
  expect(io.written()).toMatch(/promoteFull/)
})

it('needs an instant', async () => {
  const asked = choices.run(ioWith({ 'web.yaml': canary }), { operands: ['web.yaml'], options: {} })
  await expect(asked).rejects.toThrow('--when TIME')
})
