import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { differences } from '../../src/releases/differences.ts'
import { pagePath, releasesReference } from './releasesReference.ts'

it('the reference of releases is the one that the differences make', () => {
  expect(existsSync(pagePath) ? readFileSync(pagePath, 'utf8') : '').toBe(releasesReference())
})

it('no difference is left out', () => {
  const page = releasesReference()
  const untold = Object.keys(differences).filter((name) => !page.includes(`| \`${name}\` |`))
  expect(untold).toEqual([])
})
