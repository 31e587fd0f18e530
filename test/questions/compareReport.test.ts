import { expect, it } from 'vitest'
import { compare } from '../../src/questions/compare.ts'
import { compareReport } from '../../src/questions/compareReport.ts'
import { planFrom } from './given.ts'

const plan = (pause: string): ReturnType<typeof planFrom> =>
  planFrom(`{ canary: { steps: [{ setWeight: 50 }, { pause: { duration: ${pause} } }] } }`)

it('tells each figure before and after, with the sign of the difference', () => {
  const { tables } = compareReport(compare(plan('1m'), plan('5m')))
  const rows = tables.flatMap((table) => table.rows)
  expect(rows[0]?.[0]).toBe('until it is the stable version')
  expect(rows[0]?.[3]).toBe('+4m')
  const [shorter] = compareReport(compare(plan('5m'), plan('1m'))).tables
  expect(shorter?.rows[0]?.[3]).toBe('-4m')
})

it('says that nothing differs', () => {
  const { sentences, tables } = compareReport(compare(plan('1m'), plan('1m')))
  expect(sentences.map(({ text }) => text)).toEqual([
    'Nothing differs: it takes as long, and costs as much.',
  ])
  expect(tables).toEqual([])
})
