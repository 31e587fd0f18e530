import { expect, it } from 'vitest'
import { isBuiltIn } from '../../../../src/application/argocd/diff/builtIn.ts'

it('Kubernetes’ own groups are built in, Argo’s and those of extensions are not', () => {
  expect(['', 'apps', 'batch', 'networking.k8s.io'].map(isBuiltIn)).toEqual(Array(4).fill(true))
  expect(['argoproj.io', 'gateway.networking.k8s.io'].map(isBuiltIn)).toEqual([false, false])
})
