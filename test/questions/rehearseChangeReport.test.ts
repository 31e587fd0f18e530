import { expect, it } from 'vitest'
import { rehearseChange } from '../../src/questions/rehearseChange.ts'
import { rehearseChangeReport } from '../../src/questions/rehearseChangeReport.ts'
import { planFrom } from './given.ts'

const old = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 5m } }] } }')
const next = planFrom('{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: 2m } }] } }')
const running = { plan: old, script: [{ at: '60s', setImage: 'web:2' }], until: '20m' }

it('tells where it stood, when it ends, and what it costs', () => {
  const manifests = next.manifests.map((one) =>
    JSON.parse(JSON.stringify(one).replace('web:1', 'web:2')),
  )
  const report = rehearseChangeReport(rehearseChange(running, { next: manifests, at: '3m' }))
  const said = report.sentences.map(({ text }) => text)
  expect(report.title).toBe('What applying it at 3m does')
  expect(said[0]).toBe('The steps start over: step 2 before, step 2 after.')
  // 60 s + 5 m without it, 3 m + 2 m with it.
  expect(said).toContain('It is Healthy at 5m, 1m sooner than without it.')
  expect(report.tables[0]?.rows.map(([image]) => image)).toEqual(['web:1', 'web:2'])
})

it('says that nothing happens', () => {
  const manifests = old.manifests.map((one) =>
    JSON.parse(JSON.stringify(one).replace('web:1', 'web:2')),
  )
  const { sentences } = rehearseChangeReport(rehearseChange(running, { next: manifests, at: '3m' }))
  expect(sentences.map(({ text }) => text)).toEqual(['Nothing is different from then on.'])
})
