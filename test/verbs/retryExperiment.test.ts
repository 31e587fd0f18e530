import { describe, expect, it } from 'vitest'
import { bodiesOf, object, typed } from './given.ts'

describe('retry experiment', () => {
  it('takes the whole status away', () => {
    const failed = object('Experiment', 'try', { spec: {}, status: { phase: 'Failed' } })
    const retried = typed('retry exp try', [failed])
    expect(bodiesOf(retried)).toEqual([{ status: null }])
    expect(retried.stdout).toBe("experiment 'try' retried\n")
    expect(retried.objects).toEqual([object('Experiment', 'try', { spec: {} })])
  })
})
