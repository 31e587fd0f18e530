import { expect, it } from 'vitest'
import { choices } from '../../src/questions/choices.ts'
import { choicesReport } from '../../src/questions/choicesReport.ts'
import { planFrom } from './given.ts'

const scenario = {
  plan: planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: {} }] } }'),
  script: [{ at: '60s', setImage: 'web:2' }],
  pods: { startup: '5s' },
  until: '20m',
}

it('names the fastest way back and its command, and why the others do nothing', () => {
  const { sentences, fixes, tables } = choicesReport(choices(scenario, { at: '2m' }))
  const said = sentences.map(({ text }) => text)
  expect(said[0]).toBe('Paused, step 2: CanaryPauseStep.')
  expect(said.some((text) => text.startsWith('Fastest way back: '))).toBe(true)
  expect(said).toContain(
    'retry does nothing: it is not aborted, so that there is nothing to retry.',
  )
  expect(fixes[0]?.text).toMatch(/^kubectl argo rollouts (abort|undo) web$/)
  expect(tables[0]?.rows[0]?.[0]).toBe('wait')
})

it('says where there is nothing to press', () => {
  const { tables, sentences } = choicesReport(choices(scenario, { at: 'noon' }))
  expect(tables).toEqual([])
  expect(sentences.at(-1)?.text).toContain('there is no Rollout')
})
