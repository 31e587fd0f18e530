import { expect, it } from 'vitest'
import { completionOf } from '../../../src/cli/commands/completion.ts'
import { ioWith } from '../given.ts'

it('prints the script of a shell', async () => {
  const io = ioWith()
  expect(await completionOf([]).run(io, { operands: ['fish'], options: {} })).toBe(0)
  expect(io.written()).toContain('rollout-sim completion fish | source')
})

it('says which shells there are', async () => {
  const asked = completionOf([]).run(ioWith(), { operands: ['tcsh'], options: {} })
  await expect(asked).rejects.toThrow('there is bash, zsh and fish')
})
