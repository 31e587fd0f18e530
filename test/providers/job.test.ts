import { describe, expect, it } from 'vitest'
import { job, jobName, jobResumeAt } from '../../src/providers/job.ts'
import type { Json } from '../../src/units/json.ts'
import { type Instant, instant } from '../../src/units/time.ts'
import { owner, requestOf } from './asked.ts'

const config = { spec: { template: { spec: { containers: [{ name: 'main' }] } } } }
const request = (given: Json, at: Instant) =>
  requestOf({ config, given, at, resumeAt: instant(11_000) })
const second = (count: number) => instant(count * 1000)
const pass = (second: number) => instant(second * 1000 + 1)

/** The seconds at which the Job is looked at, and how it was found at last. */
const polls = (given: Json) => {
  const seconds: number[] = []
  let answer = job.run(request(given, pass(0)))
  while (answer.kind === 'running' && answer.resumeAt !== null && seconds.length < 9) {
    const due = Math.max(Math.floor(answer.resumeAt / 1000), seconds.length)
    seconds.push(due)
    answer = job.resume(request(given, pass(due)))
  }
  return { seconds, answer }
}

describe('job', () => {
  it('is looked at less and less often', () => {
    const looks = [
      [0, 0],
      [0, 1],
      [0, 9],
      [100, 118],
    ] as const
    expect(looks.map(([from, at]) => jobResumeAt(second(from), second(at)))).toEqual(
      [0, 2, 13, 124].map(second),
    )
    expect(polls({ job: 'never' }).seconds).toEqual([0, 1, 2, 4, 6, 9, 13, 18, 24])
  })

  it('is found complete or failed only when it is looked at', () => {
    const { seconds, answer } = polls({ job: 'Complete', after: '5s' })
    expect(seconds).toEqual([0, 1, 2, 4, 6])
    expect(answer).toMatchObject({ phase: 'Successful', value: '', message: '' })
    expect(polls({ job: 'Failed' }).answer).toMatchObject({ phase: 'Failed' })
  })

  it('is inconclusive where the image cannot be had', () => {
    const given = { job: 'ErrImagePull', after: '11s', message: 'no such image' }
    expect(polls(given).answer).toMatchObject({
      phase: 'Inconclusive',
      message:
        'Pod uid-1.smoke.1-x, container main has terminal error (ErrImagePull): no such image\n',
      resumeAt: instant(11_000),
    })
  })

  it('ends at once with an exit code', () => {
    expect([polls(0).answer, polls(3).answer]).toMatchObject([
      { phase: 'Successful' },
      { phase: 'Failed' },
    ])
  })

  it('takes its time in seconds or as a Go duration', () => {
    expect(polls({ job: 'Complete', after: '5s' }).seconds).toEqual([0, 1, 2, 4, 6])
  })

  it('cannot end as no Job ends, nor after what is no time', () => {
    for (const given of [{ job: 'Completed' }, { job: 'Complete', after: 'soon' }]) {
      expect(job.run(request(given, pass(0)))).toMatchObject({
        kind: 'failure',
        message: expect.stringMatching(/^a job metric cannot answer /),
      })
    }
  })

  it('is inconclusive when it is stopped', () => {
    expect(job.terminate(request({ job: 'never' }, pass(4)))).toMatchObject({
      phase: 'Inconclusive',
      resumeAt: instant(11_000),
    })
  })

  it('fails where it cannot be created', () => {
    expect(job.run(request({ error: 'jobs.batch is forbidden' }, pass(0)))).toEqual({
      kind: 'failure',
      message: 'jobs.batch is forbidden',
    })
  })

  it('has a name that fits a label', () => {
    expect(jobName({ ...owner, number: 4 })).toBe('uid-1.smoke.4')
    const long = jobName({ ...owner, uid: 'u'.repeat(36), metric: 'm'.repeat(60), number: 10 })
    expect(long).toHaveLength(63)
    expect(long.endsWith('m.10')).toBe(true)
  })
})
