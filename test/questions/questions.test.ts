import { describe, expect, it } from 'vitest'
import { questions } from '../../src/questions/questions.ts'
import { reportMarkdown } from '../../src/questions/report/reportMarkdown.ts'
import { reportText } from '../../src/questions/report/reportText.ts'
import { planFrom } from './given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: { duration: 1m } }] } }', 5)

// What a row cannot do without.
const options: Readonly<Record<string, object>> = {
  whatChanges: { from: 'v1.8', to: 'v1.9' },
  rehearseChange: { next: planFrom('{ canary: { steps: [{ setWeight: 50 }] } }', 5) },
  compare: { after: planFrom('{ canary: { steps: [{ setWeight: 50 }] } }', 5) },
  choices: { at: '90s' },
}

describe.each(Object.entries(questions))('%s', (name, question) => {
  it('asks something', () => {
    expect(question.asks).toMatch(/^[A-Z].*\?$/)
  })

  it('answers a plan alone with plain data, and both printers print it', () => {
    const { answer, report } = question.ask(plan, (options[name] ?? {}) as never)
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    expect(reportText(report)).toContain(report.title)
    expect(reportMarkdown(report)).toMatch(/^### /)
  })
})
