import { expect, it } from 'vitest'
import { comparisonAt } from '../../../../src/application/argocd/compare/comparisonAt.ts'
import { tracked } from '../../../../src/application/argocd/compare/tracking.ts'
import { commitsOf, configMap, serverOf, viewOf } from '../given.ts'

it('a comparison sees twins and what is tracked, and nothing else of the cluster', () => {
  const [commit] = commitsOf([configMap('a', '1')])
  const server = serverOf(
    tracked(configMap('a', '1'), 'shop'),
    tracked(configMap('gone', '1'), 'shop'),
    configMap('foreign', '1'),
  )
  if (commit === undefined) throw new Error('no commit')
  const { resources, sync } = comparisonAt(commit, viewOf([commit]).spec, server)
  expect(resources.map(({ key, sync: one }) => `${key.name} ${one}`)).toEqual([
    'a Synced',
    'gone OutOfSync',
  ])
  expect(sync).toBe('OutOfSync')
})
