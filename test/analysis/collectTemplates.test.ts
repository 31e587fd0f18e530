import { expect, it } from 'vitest'
import { collectTemplates, gapsIn } from '../../src/analysis/collectTemplates.ts'
import { template } from './given.ts'

const local = (templateName: string) => ({ templateName, clusterScope: false })
const cluster = (templateName: string) => ({ templateName, clusterScope: true })

it('takes namespaced templates before cluster-wide ones, nested ones with them, each once', () => {
  const templates = [
    template('a', { templates: [local('b'), cluster('c')] }),
    template('b', { templates: [cluster('c')] }),
    template('c', { clusterScope: true }),
    template('d', { clusterScope: true, templates: [local('b')] }),
  ]
  const collected = collectTemplates([cluster('d'), local('a')], templates)
  expect(collected.ok && collected.templates.map(({ name }) => name)).toEqual(['b', 'a', 'd', 'c'])
})

it('names the template that is missing, and whether another template wanted it', () => {
  const templates = [template('a', { templates: [cluster('a')] })]
  expect(collectTemplates([local('x')], templates)).toEqual({
    ok: false,
    missing: local('x'),
    nested: false,
    kind: 'notFound',
  })
  expect(collectTemplates([local('a')], templates)).toMatchObject({
    missing: cluster('a'),
    nested: true,
  })
})

it('does not follow a circle', () => {
  const templates = [
    template('a', { templates: [local('b')] }),
    template('b', { templates: [local('a')] }),
  ]
  expect(collectTemplates([local('a')], templates)).toMatchObject({
    ok: false,
    kind: 'circular',
    missing: local('a'),
  })
})

it('finds every reference that leads nowhere', () => {
  const templates = [template('a', { templates: [local('x'), local('a')] })]
  expect(gapsIn([local('y'), local('a'), cluster('a')], templates)).toEqual([
    { missing: local('y'), nested: false, kind: 'notFound' },
    { missing: local('x'), nested: true, kind: 'notFound' },
    { missing: local('a'), nested: true, kind: 'circular' },
    { missing: cluster('a'), nested: false, kind: 'notFound' },
  ])
})
