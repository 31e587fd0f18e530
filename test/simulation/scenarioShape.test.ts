import { expect, it } from 'vitest'
import { scenarioPart } from '../../src/simulation/scenarioShape.ts'
import { scriptVerbs } from '../../src/simulation/script.ts'

it('a script knows every verb', () => {
  const { script } = scenarioPart.fields
  const entry = script?.kind === 'list' && script.of.kind === 'object' ? script.of.fields : {}
  expect(Object.keys(entry).sort()).toEqual(['at', ...scriptVerbs].sort())
})
