import { expect, it } from 'vitest'
import { instant } from '../../src/units/time.ts'
import { momentText } from '../../src/vitest/moment.ts'
import { planOf, ran, waiting } from './sample.ts'

const lines = (text: string): readonly string[] => text.split('\n')

it('says what was done, what was ordered, and how things then stood', () => {
  const text = lines(momentText(ran(waiting), instant(60_000)))
  expect(text.slice(0, 7)).toEqual([
    'At 1m:',
    '  done     setImage app:2',
    '  ordered  createReplicaSet demo-2, app:2',
    '  ordered  scaleReplicaSet demo-2 from 0 to 1',
    '',
    '  Name:            demo',
    '  Namespace:       default',
  ])
  expect(text).toContain('    Current:       6')
})

it('names actions without a value by their verb, and quotes what the controller refused', () => {
  const timeline = ran(waiting, [
    { at: '80s', abort: true },
    { at: '90s', undo: { revision: 7 } },
  ])
  expect(lines(momentText(timeline, instant(80_000)))[1]).toBe('  done     abort')
  const undone = lines(momentText(timeline, instant(90_000)))
  expect(undone[1]).toBe('  done     undo {"revision":7}')
  expect(undone.filter((line) => line.startsWith('  error    '))).toHaveLength(1)
})

it('names switched Services, weights and analyses', () => {
  const blueGreen = ran({ activeService: 'active' })
  expect(momentText(blueGreen, instant(70_000))).toContain('  ordered  switchService active to 2')
})

it('between two moments it shows what stood since the first', () => {
  const text = lines(momentText(ran(waiting), instant(75_000)))
  expect(text.slice(0, 3)).toEqual(['At 1m15s:', '', '  Name:            demo'])
})

it('shows of what was applied no more than fits on a line', () => {
  const manifests = planOf(waiting).manifests
  const [done] = lines(
    momentText(ran(waiting, [{ at: '80s', apply: manifests }]), instant(80_000)),
  ).slice(1)
  expect(done).toMatch(/^ {2}done {5}apply \[\{"apiVersion":"argoproj.io\/v1alpha1",.*…$/)
  expect(done?.length).toBeLessThan(230)
})
