import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lintRules } from '../../src/questions/lint/rules.ts'
import { lintPage, lintReference } from './lintReference.ts'

const page = existsSync(lintPage) ? readFileSync(lintPage, 'utf8') : ''

it('the reference of lint is the one that the rules make', () => {
  expect(page).toBe(lintReference())
})

it('it has a section for every rule', () => {
  const sections = page.split('\n').filter((line) => line.startsWith('## '))
  expect(sections).toEqual(lintRules.map(({ name }) => `## ${name}`))
})
