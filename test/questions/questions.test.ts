import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import type { Asked } from '../../src/questions/asked.ts'
import { questions } from '../../src/questions/questions.ts'
import { rehearsal } from '../../src/questions/rehearsal.ts'
import { reportMarkdown } from '../../src/questions/report/reportMarkdown.ts'
import { reportText } from '../../src/questions/report/reportText.ts'
import { readLive } from '../../src/simulation/live/readLive.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { snapshotAt } from '../../src/timeline/snapshot.ts'
import { isJsonObject } from '../../src/units/json.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { parseDocuments } from '../../src/yaml/parse.ts'
import { planFrom } from './given.ts'

// What a row cannot do without.
const options: Readonly<Record<string, object>> = {
  whatChanges: { from: 'v1.8', to: 'v1.9' },
  rehearseChange: { next: planFrom('{ canary: { steps: [{ setWeight: 50 }] } }', 5) },
  compare: { after: planFrom('{ canary: { steps: [{ setWeight: 50 }] } }', 5) },
  choices: { at: '90s' },
}

describe.each(Object.entries(questions))('%s', (_, question) => {
  it('asks something', () => {
    expect(question.asks).toMatch(/^[A-Z].*\?$/)
  })
})

/** The first few Rollouts of the public manifests in the tests, and one whose templates are assumed. */
function somePlans(): readonly (readonly [name: string, plan: Plan])[] {
  const files = ['canary', 'blue-green', 'analysis', 'experiment', 'workload-ref']
  return files.flatMap((file) => {
    const text = readFileSync(new URL(`../manifests/${file}.yaml`, import.meta.url), 'utf8')
    const rollouts = parseDocuments(text).documents.flatMap(({ value }) =>
      isJsonObject(value) && value.kind === 'Rollout' && isJsonObject(value.metadata)
        ? [String(value.metadata.name)]
        : [],
    )
    return rollouts.slice(0, 3).flatMap((rollout) => {
      const { plan } = parseManifests(text, { rollout, missing: 'assume' })
      return plan === null ? [] : [[`${rollout} of ${file}.yaml`, plan] as const]
    })
  })
}

describe.each(somePlans())('%s', (_, plan) => {
  const scenario = { ...rehearsal(plan, { gates: 'wait', startup: '10s' }), until: '20m' }
  const { moments } = simulate(scenario)
  const { objects } = snapshotAt(simulate(scenario), '90s')
  const live = { live: readLive(objects, { now: '2026-01-01T00:01:30Z' }) }
  const subjects: readonly (readonly [name: string, asked: Asked])[] = [
    ['a plan alone', plan],
    ['a whole scenario', scenario],
    ['live objects', { ...live, until: '20m' }],
  ]

  it('is released, and can be read while it is', () => {
    expect(moments.length).toBeGreaterThan(2)
    expect(live.live.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  it.each(subjects)(
    'every question answers %s with plain data, and both printers print it',
    (_, asked) => {
      for (const [name, question] of Object.entries(questions)) {
        const { answer, report } = question.ask(asked, (options[name] ?? {}) as never)
        expect(JSON.parse(JSON.stringify(answer)), name).toEqual(answer)
        const { diagnostics = [] } = answer as { diagnostics?: readonly { severity: string }[] }
        expect([name, diagnostics.filter(({ severity }) => severity === 'error')]).toEqual([
          name,
          [],
        ])
        expect(reportText(report)).toContain(report.title)
        expect(reportMarkdown(report)).toMatch(/^### /)
      }
    },
  )
})

it('live objects that make no plan are answered with what is wrong, and nothing throws', () => {
  const live = readLive([], { now: '2026-01-01T00:00:00Z' })
  expect(live.diagnostics).not.toEqual([])
  for (const [name, question] of Object.entries(questions)) {
    const { answer, report } = question.ask({ live }, (options[name] ?? {}) as never)
    expect(JSON.parse(JSON.stringify(answer)), name).toEqual(answer)
    expect(reportText(report)).toContain(report.title)
  }
})
