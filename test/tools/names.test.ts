import { expect, it } from 'vitest'
import { namesTwice } from './names.ts'
import { parse } from './sources.ts'

const sources = [
  parse('src/a/draft.ts', 'export interface Draft {}\nexport function begin() {}'),
  parse('src/b/draft.ts', 'export interface Draft {}\nexport const mine = 1'),
  parse('src/c/x.ts', 'export type Draft = 1'),
  parse('src/a/pause.ts', 'export const pause = 1'),
  parse('src/b/pause.ts', 'export const pause = 2'),
]

it('a name that two files export is told with its places, members of families apart', () => {
  expect(namesTwice(sources, [])).toEqual(['Draft: src/a/draft.ts src/b/draft.ts src/c/x.ts'])
})

it('a name is taken for one word only where each place of a list has it once', () => {
  const why = 'drafts are drafts'
  const some = [{ why, places: ['src/a/', 'src/b/'] }]
  expect(namesTwice(sources.slice(0, 2), some)).toEqual([])
  expect(namesTwice(sources, some)).toHaveLength(1)
  expect(namesTwice(sources, [{ why, places: ['src/a/', 'src/b/', 'src/c/'] }])).toEqual([])
  expect(namesTwice(sources, [{ why, places: ['src/'] }])).toHaveLength(1)
})
