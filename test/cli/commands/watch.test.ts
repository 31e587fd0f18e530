import { expect, it } from 'vitest'
import { watch } from '../../../src/cli/commands/watch.ts'
import { canary, ioWith } from '../given.ts'

it('needs somebody who looks', async () => {
  const asked = watch.run(ioWith({ 'web.yaml': canary }), { operands: ['web.yaml'], options: {} })
  await expect(asked).rejects.toThrow('watch needs a terminal')
})

it.each(['0', '-1', 'fast'])('needs a speed: %s', async (speed) => {
  const io = ioWith({ 'web.yaml': canary }, { isInteractive: true })
  const asked = watch.run(io, { operands: ['web.yaml'], options: { speed } })
  await expect(asked).rejects.toThrow('write a number above 0')
})
