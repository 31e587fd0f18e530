import { expect, it } from 'vitest'
import { run } from '../../../src/cli/commands/run.ts'
import { canary, ioWith } from '../given.ts'

const gated = canary
  .replace('{ pause: {} }', '{ analysis: { templates: [{ templateName: check }] } }')
  .concat(`---
apiVersion: argoproj.io/v1alpha1
kind: AnalysisTemplate
metadata: { name: check }
spec:
  metrics:
    - name: rate
      successCondition: result[0] >= 0.95
      provider: { prometheus: { address: 'http://prometheus:9090', query: rate } }
`)

it('ends with 0 where the release ends well', async () => {
  const io = ioWith({ 'web.yaml': gated })
  expect(await run.run(io, { operands: ['web.yaml'], options: {} })).toBe(0)
  expect(io.written()).toContain('Healthy')
})

it('ends with 1 where it does not', async () => {
  const io = ioWith({ 'web.yaml': gated })
  expect(await run.run(io, { operands: ['web.yaml'], options: { release: 'bad' } })).toBe(1)
  expect(io.written()).toContain('Degraded')
})

it('takes a value for a metric', async () => {
  const io = ioWith({ 'web.yaml': gated })
  const options = { set: ['metric.rate=0.5'] }
  expect(await run.run(io, { operands: ['web.yaml'], options })).toBe(1)
})
