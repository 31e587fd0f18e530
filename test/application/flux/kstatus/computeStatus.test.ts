import { expect, it } from 'vitest'
import { kstatusOf } from '../../../../src/application/flux/kstatus/computeStatus.ts'
import { start } from '../../../../src/units/time.ts'

const widget = (...conditions: readonly { type: string; status: string; message?: string }[]) =>
  kstatusOf({ apiVersion: 'example.com/v1', kind: 'Widget', status: { conditions } }, start)

it('what says nothing about itself is current', () => {
  expect(widget()).toMatchObject({ status: 'Current', message: 'Resource is current' })
})

it('what has a condition Ready is as that says', () => {
  expect(widget({ type: 'Ready', status: 'True' }).message).toBe('Resource is Ready')
  expect(widget({ type: 'Ready', status: 'Unknown', message: 'hm' })).toMatchObject({
    status: 'InProgress',
    message: 'hm',
  })
})

it('a Ready that says something odd is passed over', () => {
  expect(widget({ type: 'Ready', status: 'odd' }, { type: 'Ready', status: 'True' }).message).toBe(
    'Resource is Ready',
  )
})

it('a kind with a rule of its own has no use for Ready', () => {
  const service = {
    apiVersion: 'v1',
    kind: 'Service',
    status: { conditions: [{ type: 'Ready', status: 'False' }] },
  }
  expect(kstatusOf(service, start).message).toBe('Service is ready')
})
