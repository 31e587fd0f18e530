import { expect, it } from 'vitest'
import { check } from '../../../src/cli/commands/check.ts'
import { canary, ioWith } from '../given.ts'

const checked = async (options: Readonly<Record<string, string>>, yaml = canary) => {
  const io = ioWith({ 'web.yaml': yaml })
  const code = await check.run(io, { operands: ['web.yaml'], options })
  return { code, text: io.written() }
}

it('ends with 0 where no law is broken', async () => {
  expect(await checked({ runs: '60' })).toEqual({ code: 0, text: '60 worlds, and no law broken\n' })
})

it('says which metrics never showed their other side', async () => {
  const gated = `${canary.replace('{ pause: {} }', '{ analysis: { templates: [{ templateName: check }] } }')}---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: check }
spec:
  metrics:
    - name: rate
      successCondition: 'true'
      provider: { prometheus: { address: 'http://prometheus:9090', query: rate } }
`
  const { code, text } = await checked({ runs: '60' }, gated)
  expect(code).toBe(0)
  expect(text).toContain('but the metric "rate" never failed')
})

it.each(['0', '-3', '1.5', 'many', ''])('needs a whole number of worlds: %j', async (runs) => {
  await expect(checked({ runs })).rejects.toThrow('write a whole number from 1 on')
})
