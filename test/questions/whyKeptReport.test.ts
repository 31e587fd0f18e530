import { expect, it } from 'vitest'
import { whyKept } from '../../src/questions/whyKept.ts'
import { whyKeptReport } from '../../src/questions/whyKeptReport.ts'
import { planFrom, services } from './given.ts'

const scenario = {
  plan: planFrom('{ blueGreen: { activeService: web, previewService: web-preview } }', 4, services),
  script: [{ at: '60s', setImage: 'web:2' }],
  pods: { startup: '5s' },
  until: '20m',
}

it('tells what is kept, by what, and until when', () => {
  const { sentences, tables } = whyKeptReport(whyKept(scenario, { at: '80s' }))
  const kept = sentences.at(-1)
  // Switched at 65 s, and half a minute by default.
  expect(kept?.text).toContain('4 pods of web:1.')
  expect(kept?.text).toContain('It goes at 1m35s, in 15s. No user meets it.')
  expect(kept?.evidence[0]).toMatchObject({ rule: 'scaleDownDelaySeconds' })
  expect(tables[0]?.rows).toHaveLength(1)
})

it('says that nothing is kept', () => {
  const { sentences } = whyKeptReport(whyKept(scenario, { at: '10m' }))
  expect(sentences.map(({ text }) => text)).toContain('No pods are kept.')
})
