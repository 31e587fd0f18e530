import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { judge } from '../../../src/cli/commands/judge.ts'
import { root } from '../../tools/sources.ts'
import { ioWith } from '../given.ts'

const read = (name: string) => readFileSync(join(root, 'examples/10-command-line', name), 'utf8')
const files = { 't.yaml': read('success-rate.yaml'), 's.csv': read('last-night.csv') }

const judged = async (options: Readonly<Record<string, string>>, more = {}) => {
  const io = ioWith({ ...files, ...more })
  return { code: await judge.run(io, { operands: ['t.yaml'], options }), text: io.written() }
}

it('says which sample decided', async () => {
  const { code, text } = await judged({ series: 's.csv' })
  expect(code).toBe(1)
  expect(text).toContain('Measurement 4 of success-rate')
})

it('takes signals by metric as JSON', async () => {
  const { code } = await judged({ series: 's.json' }, { 's.json': '{ "success-rate": 0.99 }' })
  expect(code).toBe(0)
})

it('says which templates there are', async () => {
  await expect(judged({ series: 's.csv', template: 'other' })).rejects.toThrow('success-rate')
  await expect(judged({})).rejects.toThrow('--series FILE')
})
