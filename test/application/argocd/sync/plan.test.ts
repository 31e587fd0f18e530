import { expect, it } from 'vitest'
import {
  hasSyncOption,
  plainOptions,
  pruneOptionOf,
} from '../../../../src/application/argocd/sync/plan.ts'
import { config } from './clusters.ts'

const told = (options: string) => config('a', { 'argocd.argoproj.io/sync-options': options })

it('an object lists its own options', () => {
  expect(hasSyncOption(told('Force=true, Replace=true'), 'Replace=true')).toBe(true)
  expect(hasSyncOption(told('Replace=false'), 'Replace=true')).toBe(false)
  expect(hasSyncOption(null, 'Replace=true')).toBe(false)
})

it('an object says for itself how it is pruned, the Application for all others', () => {
  const options = { ...plainOptions, defaultPrune: 'confirm' }
  expect(pruneOptionOf(told('Prune=false'), options)).toBe('false')
  expect(pruneOptionOf(config('a'), options)).toBe('confirm')
  expect(pruneOptionOf(null, plainOptions)).toBe('')
})
