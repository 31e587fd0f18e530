import { expect, it } from 'vitest'
import { waveOf } from '../../../src/application/argocd/wave.ts'
import { object } from './objects.ts'

const wave = (annotations: Readonly<Record<string, string>>) =>
  waveOf(object('v1', 'ConfigMap', { metadata: { annotations } }))
const own = 'argocd.argoproj.io/sync-wave'
const helm = 'helm.sh/hook-weight'

it('a wave is a whole number, of Argo CD’s annotation before Helm’s', () => {
  expect(wave({})).toBe(0)
  expect(wave({ [own]: '-3', [helm]: '5' })).toBe(-3)
  expect(wave({ [helm]: '5' })).toBe(5)
  expect(wave({ [own]: '1.5', [helm]: '5' })).toBe(5)
})
