import { expect, it } from 'vitest'
import { printAnswer, questionCommand } from '../../src/cli/questionCommand.ts'
import { sentence } from '../../src/questions/report.ts'
import { canary, ioWith } from './given.ts'

const report = { title: 'Title', sentences: [sentence('It is so.')], tables: [], fixes: [] }
const given = (format?: string) => ({ operands: ['web.yaml'], options: { format } })

it('prints an answer in each format', async () => {
  const printed = async (format?: string) => {
    const io = ioWith()
    expect(await printAnswer(io, given(format), { answer: { so: true }, report })).toBe(0)
    return io.written()
  }
  expect(await printed()).toContain('It is so.')
  expect(await printed('markdown')).toContain('Title')
  expect(JSON.parse(await printed('json'))).toEqual({ so: true })
})

it('asks its question of the scenario that is meant', async () => {
  const io = ioWith({ 'web.yaml': canary })
  const command = questionCommand({
    name: 'count',
    summary: 'Count.',
    options: [],
    examples: [],
    ask: async ({ plan, script }) => ({ answer: [plan.rollout.name, script?.length], report }),
  })
  await command.run(io, given('json'))
  expect(JSON.parse(io.written())).toEqual(['web', 2])
})
