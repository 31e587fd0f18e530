import { expect, it } from 'vitest'
import { differentPages, entriesOf, groupsOf, indexOf } from './apiReference.ts'

const door = `// Read: manifests become a plan,
// or diagnostics.
export { read } from './manifest/read.ts'
export type { Plan } from './plan/plan.ts'

// Decisions alone, for those who need one formula.
export { one } from './replicas/one.ts'
`

it('a group is what follows a comment, and its page is called after the first words', () => {
  expect(groupsOf(door).map(({ page, about }) => [page, about])).toEqual([
    ['read', 'Read: manifests become a plan, or diagnostics.'],
    ['decisions-alone', 'Decisions alone, for those who need one formula.'],
  ])
})

it('a page describes the exports of its group, or a whole other door', () => {
  const entries = new Map(entriesOf(door, ['yaml']))
  expect([...entries.keys()]).toEqual(['read', 'decisions-alone', 'yaml'])
  expect(entries.get('read')).toContain("export { read } from '../src/manifest/read.ts'\n")
  expect(entries.get('read')).not.toContain('one.ts')
  expect(entries.get('yaml')).toContain("export * from '../src/yaml/index.ts'")
})

it('the first page leads to all others', () => {
  expect(indexOf(entriesOf(door, ['yaml']))).toContain(
    '- [read](read.md): Read: manifests become a plan, or diagnostics.\n' +
      '- [decisions-alone](decisions-alone.md): Decisions alone, for those who need one formula.\n' +
      "- [yaml](yaml.md): `import … from 'rollout-sim/yaml'`\n",
  )
})

it('a page that is missing, too many, or written by hand is different', () => {
  const written = new Map([
    ['a', '1'],
    ['b', '1'],
    ['c', '1'],
  ])
  const wanted = new Map([
    ['a', '1'],
    ['b', '2'],
    ['d', '1'],
  ])
  expect(differentPages(written, wanted)).toEqual(['b', 'c', 'd'])
})
