import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { rehearsal } from '../../src/questions/rehearsal.ts'
import { simulate } from '../../src/simulation/simulate.ts'
import { parseManifests } from '../../src/yaml/index.ts'
import { root } from '../tools/sources.ts'

// One small shop, as `helm template` (3.19.5), `kustomize build` (5.6.0) and `jsonnet -y` (0.22.0)
// print it.
it.each([
  ['helm', 'shop', 'shop:1.0'],
  ['kustomize', 'eu-shop', 'shop:2.0'],
  ['jsonnet', 'shop', 'shop:1.0'],
])('what %s prints is read, and released', (tool, name, image) => {
  const text = readFileSync(join(root, `test/yaml/rendered/${tool}.yaml`), 'utf8')
  const { plan, diagnostics } = parseManifests(text)
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect([plan?.rollout.name, plan?.rollout.template.image]).toEqual([name, image])
  if (plan !== null) expect(simulate(rehearsal(plan)).end.phase).toBe('Healthy')
})
