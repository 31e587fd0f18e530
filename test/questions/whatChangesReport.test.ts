import { expect, it } from 'vitest'
import { whatChanges } from '../../src/questions/whatChanges.ts'
import { whatChangesReport } from '../../src/questions/whatChangesReport.ts'
import { planFrom } from './given.ts'

const plan = planFrom('{ canary: { steps: [{ setWeight: 25 }, { pause: {} }] } }')

it('tells every change with its instant, and where it shows', () => {
  const changes = whatChanges(plan, { from: 'v1.8', to: 'v1.9' })
  const report = whatChangesReport(changes)
  expect(report.tables[0]?.rows.map(([name]) => name)).toEqual(
    changes.changes.map(({ name }) => name),
  )
  const found = report.sentences.flatMap(({ evidence }) => evidence)
  expect(found.map(({ at }) => at)).toEqual(changes.changes.map(({ rehearsal }) => rehearsal.at))
})

it('says so where nothing changes, and where there is no such release', () => {
  const same = whatChangesReport(whatChanges(plan, { from: 'v1.9', to: 'v1.9' }))
  expect(same.sentences[0]?.text).toBe('Nothing changes for this Rollout.')
  const none = whatChangesReport(whatChanges(plan, { from: 'v0.1' as never, to: 'v1.9' }))
  expect(none.sentences).toHaveLength(1)
})
