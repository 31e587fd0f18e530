import { expect, it } from 'vitest'
import { instant } from '../../src/units/time.ts'
import { rolloutRow, toRolloutList } from '../../src/views/rolloutList.ts'
import { rollout } from './sample.ts'

const blueGreen = { ...rollout, name: 'bg', strategy: 'BlueGreen', progress: null }

it('pads every cell to what is usual, and columns to one another', () => {
  expect(toRolloutList([rollout, blueGreen])).toBe(
    `NAME        STRATEGY   STATUS        STEP  SET-WEIGHT  READY  DESIRED  UP-TO-DATE  AVAILABLE
demo        Canary     Paused        1/2   20          2/2    1        1           2        
bg          BlueGreen  Paused        -     -           2/2    1        1           2        
`,
  )
})

it('puts the time before the namespace, and both before the name', () => {
  const row = rolloutRow(rollout, { allNamespaces: true, timestamp: instant(1999) })
  expect(row.slice(0, 3)).toEqual(['2026-01-01T00:00:01Z', 'default  ', 'demo      '])
})

it('knows no step before one is recorded, and no strategy where there is none', () => {
  const progress = { step: '', setWeight: 0, actualWeight: 0 }
  const row = rolloutRow({ ...rollout, strategy: '', progress }, {})
  expect(row.slice(1, 5).map((cell) => cell.trim())).toEqual(['unknown', 'Paused', '-', '0'])
})
