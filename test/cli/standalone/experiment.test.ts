import { expect, it } from 'vitest'
import type { CommandLine } from '../../../src/cli/command.ts'
import { run } from '../../../src/cli/commands/run.ts'
import { experiment } from '../../questions/standalone/given.ts'
import { ioWith } from '../given.ts'

async function told(options: CommandLine['options'], text = experiment): Promise<string> {
  const io = ioWith({ 'ab.yaml': text })
  const code = await run.run(io, { operands: ['ab.yaml'], options })
  return `${code}\n${io.complained()}${io.written()}`
}

it('is played by run: 0 where it ends well, 1 where it does not', async () => {
  expect(await told({ startup: '8s' })).toContain('0\nThe Experiment ab: Successful')
  expect(await told({ release: 'bad' })).toContain('1\nThe Experiment ab: Failed')
})

it('takes a value for a metric, an end, and a termination', async () => {
  expect(await told({ set: ['metric.error-rate=0.5'] })).toContain('1\nThe Experiment ab: Failed')
  expect(await told({ until: '5m' })).toContain('is not over after 5m')
  expect(await told({ at: ['3m terminate'] })).toContain('ab is Successful, 3m after its creation')
})

it('is as JSON what it comes to', async () => {
  const [, ...lines] = (await told({ format: 'json' })).split('\n')
  expect(JSON.parse(lines.join('\n'))).toMatchObject({
    endedAt: 600_000,
    end: { phase: 'Successful' },
    experiment: { name: 'ab', phase: 'Successful' },
  })
})

it('says once what it assumes, and refuses it where it is to be strict', async () => {
  const [alone = ''] = experiment.split('---')
  const text = await told({}, alone)
  expect(text.match(/AnalysisTemplate/g)).toHaveLength(1)
  await expect(told({ strict: true }, alone)).rejects.toThrow('make no Experiment')
})

it('refuses what only a Rollout has', async () => {
  await expect(told({ gates: 'wait' })).rejects.toThrow('--gates: there is no Rollout')
  await expect(told({ format: 'mermaid' })).rejects.toThrow('--format mermaid')
})

it('is a picture of its templates, and a page with its tree', async () => {
  const svg = await told({ format: 'svg', startup: '8s' })
  expect(svg).toContain('ready pods of template baseline, web:1')
  expect(svg).toContain('template canary, web:2')
  expect(svg).not.toMatch(/weight (asked|that|\d)/)
  const html = await told({ format: 'html', startup: '8s' })
  expect(html).toContain('<h2>What became of it</h2>')
  expect(html).toContain('<th>ready pods</th>')
  expect(html).not.toContain('weight asked')
  // The tree of \`get experiment\`.
  expect(html).toMatch(/Name: +ab\\n/)
})
