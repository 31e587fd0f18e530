import { expect, it } from 'vitest'
import { pageSections, sectionOf } from '../../src/cli/pageSections.ts'
import { planGiven } from '../../src/cli/planGiven.ts'
import { rehearsal } from '../../src/questions/rehearsal.ts'
import { sentence } from '../../src/questions/report.ts'
import { canary, ioWith } from './given.ts'

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata: { name: web }
spec:
  replicas: 4
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: 'web:1' }] }
`

const sectionsOf = async (yaml: string) => {
  const read = await planGiven(ioWith({ 'web.yaml': yaml }), {
    operands: ['web.yaml'],
    options: {},
  })
  return pageSections(read, rehearsal(read.plan))
}

it('has findings with their lines, and the answers', async () => {
  const sections = await sectionsOf(canary.replace('{ setWeight: 50 }', '{ setWeight: 25 }'))
  expect(sections.map(({ title }) => title)).toEqual([
    expect.stringMatching(/nothing|effect|finding/i),
    'What the weights come to',
    'How long it takes',
    expect.stringMatching(/users|meet|exposure/i),
    expect.stringMatching(/moment|capacity|worst/i),
  ])
  expect(sections[0]?.text).toContain('web.yaml:')
  for (const { text } of sections) expect(text).not.toBe('')
})

it('has them of a Deployment as well', async () => {
  const sections = await sectionsOf(deployment)
  expect(sections.length).toBeGreaterThanOrEqual(4)
  for (const { text } of sections) expect(text).not.toBe('')
})

it('is a report without its title', () => {
  const report = { title: 'T', sentences: [sentence('One.')], tables: [], fixes: [] }
  expect(sectionOf(report)).toEqual({ title: 'T', text: 'One.' })
})
