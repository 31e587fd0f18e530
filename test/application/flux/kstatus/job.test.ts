import { expect, it } from 'vitest'
import { computeJobStatus, job } from '../../../../src/application/flux/kstatus/job.ts'
import { start } from '../../../../src/units/time.ts'

const running = { status: { startTime: '2026-01-01T00:00:00Z', active: 1 } }

it('a Job that runs is current to kstatus, and in progress to Flux', () => {
  expect([job(running, start).status, computeJobStatus(running).status]).toEqual([
    'Current',
    'InProgress',
  ])
})

it('a Job that is suspended is current to Flux', () => {
  expect(computeJobStatus({ spec: { suspend: true } }).message).toBe('Job is suspended')
})

it('the end of a Job is told with what it was to complete', () => {
  const ended = (type: string) => ({
    spec: { parallelism: 3 },
    status: { succeeded: 3, failed: 1, conditions: [{ type, status: 'True' }] },
  })
  expect(computeJobStatus(ended('Complete')).message).toBe('Job Completed. succeeded: 3/3')
  expect(job(ended('Failed'), start)).toMatchObject({
    status: 'Failed',
    message: 'Job Failed. failed: 1/3',
  })
})

it('a Job that has not begun says so', () => {
  expect(computeJobStatus({}).message).toBe('Job not started. active: 0/1')
})
