import { expect, it } from 'vitest'
import type { JsonObject } from '../../../../src/units/json.ts'
import { object, saidOf } from '../objects.ts'

const cron = (status: JsonObject) => saidOf(object('batch/v1', 'CronJob', { spec: {}, status }))
const at = (minute: number) => `2026-01-01T00:0${minute}:00Z`

it('a CronJob is Degraded only if its last run ended without success', () => {
  expect(cron({})).toBe('Healthy: CronJob has not been scheduled yet')
  expect(cron({ lastScheduleTime: at(1) })).toContain('Healthy: The CronJob never completed')
  const ran = { lastScheduleTime: at(2), lastSuccessfulTime: at(1) }
  expect(cron(ran)).toContain('Degraded: CronJob has not completed')
  expect(cron({ ...ran, active: [{}] })).toContain('Healthy: The job is running')
  expect(cron({ ...ran, lastSuccessfulTime: at(3) })).toContain('Healthy: CronJob has completed')
})

it('a suspended CronJob is Healthy, one without a status is not', () => {
  expect(saidOf(object('batch/v1', 'CronJob', { spec: { suspend: true } }))).toBe(
    'Healthy: CronJob is Suspended',
  )
  expect(saidOf(object('batch/v1', 'CronJob'))).toBe('Progressing: Waiting for CronJob')
})
