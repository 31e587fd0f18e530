import { expect, it } from 'vitest'
import { type Branch, branchRows } from '../../src/views/branch.ts'

const branch = (label: string, ...children: Branch[]): Branch => ({
  label,
  cells: [label.toUpperCase()],
  children,
})

it('joins every line to the one it belongs to', () => {
  const root = branch('a', branch('b', branch('c')), branch('d', branch('e'), branch('f')))
  expect(branchRows(root)).toEqual([
    ['a', 'A'],
    ['├──b', 'B'],
    ['│  └──c', 'C'],
    ['└──d', 'D'],
    ['   ├──e', 'E'],
    ['   └──f', 'F'],
  ])
})
