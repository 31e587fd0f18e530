import { expect, it } from 'vitest'
import { yamlText } from '../../../src/door/kinds/yamlText.ts'

const { known } = yamlText
const isKnown = (value: unknown): boolean => typeof known === 'function' && known(value)

it('a text is YAML that begins as manifests do', () => {
  expect(isKnown('# ours\napiVersion: v1\nkind: Service\n')).toBe(true)
  expect(isKnown('---\nkind: Service\n')).toBe(true)
  expect(isKnown('rollout.yaml')).toBe(false)
  expect(isKnown(5)).toBe(false)
})
