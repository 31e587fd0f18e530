import { expect, it } from 'vitest'
import type { PictureRun } from '../../../../src/views/picture/picture.ts'
import { analyses } from '../../../../src/views/svg/panels/analyses.ts'
import { at } from '../../../timeline/objects/sampleWorld.ts'
import { frame, pictureWith } from '../../picture/sample.ts'

function run(name: string, from: number, to: number): PictureRun {
  const measurements = [{ at: at(from + 1), phase: 'Failed' as const }]
  return { name, from: at(from), to: at(to), phase: 'Failed', message: 'm', measurements }
}

it('shows a run with its verdict and a sign for each measurement', () => {
  const text = analyses(pictureWith({ analyses: [run('demo-abc-2', 0, 50)] }), frame).draw(0)
  expect(text).toContain('>abc-2 Failed</text>')
  expect(text).toContain('M100 25H350')
  expect(text).toContain('--bad')
})

it('says how many it does not show', () => {
  const all = Array.from({ length: 9 }, (_, index) => run(`r${index}`, 0, 50))
  expect(analyses(pictureWith({ analyses: all }), frame).draw(0)).toContain('and 3 more runs')
})
