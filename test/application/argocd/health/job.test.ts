import { expect, it } from 'vitest'
import { object, saidOf } from '../objects.ts'

const job = (...listed: readonly string[]) => {
  const conditions = listed.map((text) => {
    const [type = '', status = ''] = text.split('=')
    return { type, status, message: `is ${type}` }
  })
  return saidOf(object('batch/v1', 'Job', { status: { conditions } }))
}

it('a Job runs until a condition says that it has ended', () => {
  expect([job(), job('SuccessCriteriaMet=True')]).toEqual(['Progressing', 'Progressing'])
  expect(job('Complete=True')).toBe('Healthy: is Complete')
  expect(job('Suspended=True')).toBe('Suspended: is Suspended')
})

it('a failure counts before everything else, even one that is not true', () => {
  expect(job('Complete=True', 'Failed=True')).toBe('Degraded: is Failed')
  expect(job('Failed=False')).toBe('Degraded: is Failed')
})

it('a Job that is not suspended any more counts as finished', () => {
  expect(job('Suspended=False')).toBe('Healthy: is Suspended')
})
