import { expect, it } from 'vitest'
import type { CommandLine } from '../../../src/cli/command.ts'
import { run } from '../../../src/cli/commands/run.ts'
import { analysisRun } from '../../questions/standalone/given.ts'
import { ioWith } from '../given.ts'

async function told(options: CommandLine['options']): Promise<string> {
  const io = ioWith({ 'rate.yaml': analysisRun })
  const code = await run.run(io, { operands: ['rate.yaml'], options })
  return `${code}\n${io.complained()}${io.written()}`
}

it('is played by run: 0 where it ends well, 1 where it does not', async () => {
  expect(await told({})).toContain('0\nThe AnalysisRun rate: Successful')
  expect(await told({ release: 'bad' })).toContain('1\nThe AnalysisRun rate: Failed')
})

it('takes a value for a metric, and says of one that there is none', async () => {
  expect(await told({ set: ['metric.rate=0.2'] })).toContain('1\nThe AnalysisRun rate: Failed')
  expect(await told({ set: ['metric.rat=0.2'] })).toContain('Did you mean rate?')
})

it('is terminated once', async () => {
  expect(await told({ at: ['40s terminate'] })).toContain('over 40s after its creation')
  await expect(told({ at: ['40s terminate', '1m terminate'] })).rejects.toThrow('once is enough')
})

it('goes on until it is told to end', async () => {
  expect(await told({ until: '10s' })).toContain('1\nThe AnalysisRun rate: Running')
})

it('refuses what only pods or a Rollout have', async () => {
  await expect(told({ release: 'stuck' })).rejects.toThrow('has no pods')
  await expect(told({ startup: '8s' })).rejects.toThrow('--startup: there is no Rollout')
})
