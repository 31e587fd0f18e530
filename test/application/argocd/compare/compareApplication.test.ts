import { describe, expect, it } from 'vitest'
import {
  type ComparisonInput,
  compareApplication,
} from '../../../../src/application/argocd/compare/compareApplication.ts'
import { tracked } from '../../../../src/application/argocd/compare/tracking.ts'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object } from '../objects.ts'

const application = {
  name: 'shop',
  namespace: 'argocd',
  destinationNamespace: 'default',
  ignoreDifferences: [],
}
const config = (x: string, annotations: JsonObject = {}) => ({
  ...object('v1', 'ConfigMap', { metadata: { annotations } }),
  data: { x },
})
const compared = (parts: Partial<ComparisonInput>) => {
  const input = { application, targets: [], live: [], ...parts }
  const { sync, resources, conditions } = compareApplication(input)
  return { sync, resources: resources.map((resource) => resource.sync), conditions }
}
const live = tracked(config('1'), 'shop')

describe('an Application', () => {
  it('is Synced if all that Git has is so in the cluster', () => {
    expect(compared({ targets: [config('1')], live: [live] })).toEqual({
      sync: 'Synced',
      resources: ['Synced'],
      conditions: [],
    })
    expect(compared({ targets: [config('2')], live: [live] }).sync).toBe('OutOfSync')
    expect(compared({ targets: [config('1')] }).sync).toBe('OutOfSync')
  })

  it('is OutOfSync if the cluster has more of it, unless that is to be ignored', () => {
    expect(compared({ live: [live] })).toMatchObject({ sync: 'OutOfSync' })
    const ignored = { 'argocd.argoproj.io/compare-options': 'IgnoreExtraneous' }
    const extra = tracked(config('1', ignored), 'shop')
    expect(compared({ live: [extra] })).toMatchObject({ sync: 'Synced', resources: ['OutOfSync'] })
  })

  it('does not count hooks and skipped objects', () => {
    const hook = tracked(config('1', { 'argocd.argoproj.io/hook': 'PostSync' }), 'shop')
    const skipped = config('1', { 'argocd.argoproj.io/hook': 'Skip' })
    expect(compared({ targets: [skipped], live: [hook] })).toMatchObject({ sync: 'Synced' })
  })

  it('shares an object with another only with a warning, and out of sync', () => {
    const other = tracked(config('1'), 'other')
    expect(compared({ targets: [config('1')], live: [other] })).toEqual({
      sync: 'OutOfSync',
      resources: ['OutOfSync'],
      conditions: [
        'SharedResourceWarning: ConfigMap/demo is part of applications argocd/shop and other',
      ],
    })
  })

  it('is Unknown if Git’s side cannot be had', () => {
    const { sync, conditions } = compared({ targets: { error: 'no such branch' }, live: [live] })
    expect(sync).toBe('Unknown')
    expect(conditions).toEqual([
      'ComparisonError: Failed to load target state: ' +
        'failed to generate manifest for source 1 of 1: no such branch',
    ])
  })
})
