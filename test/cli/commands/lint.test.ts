import { expect, it } from 'vitest'
import { lint } from '../../../src/cli/commands/lint.ts'
import { canary, ioWith } from '../given.ts'

const stuck = canary.replace('setWeight: 50', 'setWeight: 26')

const linted = async (
  yaml: string,
  options: Readonly<Record<string, string | readonly string[]>>,
) => {
  const io = ioWith({ 'web.yaml': yaml })
  return { code: await lint.run(io, { operands: ['web.yaml'], options }), text: io.written(), io }
}

it('ends with 1 where it finds something, at its line', async () => {
  const { code, text } = await linted(stuck, {})
  expect(code).toBe(1)
  expect(text).toMatch(/^web\.yaml:\d+:\d+: warning: .*\[weight-/m)
})

it('prints what GitHub shows at the lines', async () => {
  const { text } = await linted(stuck, { format: 'github' })
  expect(text).toMatch(/^::warning file=web\.yaml,line=\d+,col=\d+,title=weight-/m)
})

it('ends with 0 where every finding is switched off', async () => {
  const { io } = await linted(stuck, { format: 'json' })
  const ignore = JSON.parse(io.written()).findings.map(({ rule }: { rule: string }) => rule)
  expect((await linted(stuck, { ignore })).code).toBe(0)
})

it('ends with 1 where the manifests are refused', async () => {
  const { code, io } = await linted(canary.replace('setWeight: 25', 'setWeight: 250'), {})
  expect(code).toBe(1)
  expect(io.complained()).toContain('error')
})
