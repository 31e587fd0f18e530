import { expect, it } from 'vitest'
import { alreadyExists, conflicting, kindOf, notFound } from '../../src/verbs/resource.ts'

it('refusals of the API server name a resource with its group, if it has one', () => {
  expect(notFound('replicasets', 'web')).toBe('replicasets.apps "web" not found')
  expect(notFound('podtemplates', 'web')).toBe('podtemplates "web" not found')
  expect(alreadyExists('rollouts', 'web')).toBe('rollouts.argoproj.io "web" already exists')
  expect(conflicting('deployments', 'web')).toBe(
    'Operation cannot be fulfilled on deployments.apps "web": ' +
      'the object has been modified; please apply your changes to the latest version and try again',
  )
})

it('one kind lives in no namespace', () => {
  expect(kindOf('clusteranalysistemplates').clusterScoped).toBe(true)
  expect(kindOf('rollouts').clusterScoped).toBe(false)
})
