import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readable, section, storyText } from '../../../src/fast-check/check/storyText.ts'
import { scenariosOf } from '../../../src/fast-check/index.ts'
import { simulate } from '../../../src/simulation/simulate.ts'
import { basic, planFrom } from '../../laws/stories.ts'

const scenario = {
  plan: planFrom(basic),
  script: [{ at: '1s', abort: true as const }],
  until: '9s',
}

it('is YAML, part by part', () => {
  const text = storyText(scenario)
  expect(text).toContain('\n# manifests\n\napiVersion: argoproj.io/v1alpha1\nkind: Rollout\n')
  expect(text).toContain('\n# world\n\nscript:\n- at: 1s\n  abort: true\nuntil: 9s')
  expect(section('title', 'text\n')).toBe('\n# title\n\ntext')
})

it('is what fast-check prints of a scenario, which is otherwise what it was', () => {
  expect(fc.stringify(readable(scenario))).toBe(`${storyText(scenario)}\n`)
  expect(JSON.stringify(readable(scenario))).toBe(JSON.stringify(scenario))
  expect(simulate(readable(scenario)).end).toEqual(simulate(scenario).end)
})

it('stands in the message of a property that fails', () => {
  const property = fc.property(scenariosOf(scenario.plan), ({ script = [] }) => script.length < 2)
  expect(() => fc.assert(property, { seed: 1 })).toThrow('# world\n\nscript:\n- at:')
})
