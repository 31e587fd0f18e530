import { describe, expect, it } from 'vitest'
import {
  canSync,
  matchingWindows,
  type SyncWindow,
  windowsAt,
} from '../../../../src/application/argocd/windows/syncWindows.ts'
import { instant, parseRfc3339 } from '../../../../src/units/time.ts'

const nightly: SyncWindow = {
  kind: 'deny',
  schedule: '0 22 * * *',
  duration: '1h',
  applications: ['*'],
  namespaces: [],
  clusters: [],
  manualSync: false,
  timeZone: '',
  andOperator: false,
  syncOverrun: false,
}
const at = (time: string) => parseRfc3339(`2026-01-01T${time}Z`) ?? instant(0)
const subject = { name: 'shop', namespace: 'prod', server: 'https://x', clusterName: '' }
const allowed = (window: Partial<SyncWindow>, time: string, manual = false, began = '') =>
  canSync([{ ...nightly, ...window }], manual, began === '' ? null : at(began), at(time)).canSync

describe('a window', () => {
  it('concerns who is in one of its lists, or in all of them', () => {
    const concerns = (window: Partial<SyncWindow>) =>
      matchingWindows([{ ...nightly, applications: [], ...window }], subject).length === 1
    expect(concerns({ applications: ['s*'] })).toBe(true)
    expect(concerns({ clusters: ['https://*'] })).toBe(true)
    expect(concerns({ applications: ['other'], namespaces: ['prod'] })).toBe(true)
    const both = { andOperator: true, applications: ['other'], namespaces: ['prod'] }
    expect(concerns(both)).toBe(false)
    expect(concerns({})).toBe(false)
  })

  it('is open strictly between its beginning and its end', () => {
    const times = ['22:00:00', '22:00:01', '22:59:59', '23:00:00']
    expect(times.map((time) => allowed({}, time))).toEqual([true, false, false, true])
  })

  it('stands on the clocks of its zone, as they are now', () => {
    const window = { ...nightly, timeZone: 'Asia/Tokyo' }
    const found = windowsAt([window], at('13:30:00'))
    expect(found).toEqual({ ok: true, active: [window], inactiveAllows: [] })
  })

  it('that allows, shut, denies', () => {
    const times = ['22:30:00', '12:00:00']
    expect(times.map((time) => allowed({ kind: 'allow' }, time))).toEqual([true, false])
  })

  it('may let people sync, and let go on what has begun', () => {
    expect(allowed({ manualSync: true }, '22:30:00', true)).toBe(true)
    expect(allowed({ manualSync: true }, '22:30:00')).toBe(false)
    expect(allowed({ syncOverrun: true }, '22:30:00', false, '21:59:00')).toBe(true)
    expect(allowed({ syncOverrun: true }, '22:30:00', false, '22:10:00')).toBe(false)
    expect(allowed({}, '22:30:00', false, '21:59:00')).toBe(false)
  })

  it('that cannot be read lets nobody sync', () => {
    expect(canSync([{ ...nightly, duration: '1 hour' }], true, null, at('12:00:00'))).toEqual({
      canSync: false,
      error:
        "invalid sync windows: cannot parse duration '1 hour': " +
        'time: unknown unit " hour" in duration "1 hour"',
    })
  })
})

it('without windows everybody may sync', () => {
  expect(canSync([], false, null, at('12:00:00'))).toEqual({ canSync: true, error: '' })
})
