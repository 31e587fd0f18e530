import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { mutants } from './mutantList.ts'
import { root } from './sources.ts'

it('every mutant changes one place of the source as it stands', () => {
  const astray = mutants.filter(({ file, from, to }) => {
    const source = readFileSync(join(root, 'src', file), 'utf8')
    return source.split(from).length !== 2 || from === to
  })
  expect(astray).toEqual([])
})
