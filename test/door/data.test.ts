import { describe, expect, it } from 'vitest'
import { isRecord, takeData, takeMember, within } from '../../src/door/data.ts'
import type { Form } from '../../src/door/form.ts'
import { analysisTemplateForm } from '../../src/door/forms/analysis.ts'
import { analysisRunReadingForm, experimentReadingForm } from '../../src/door/forms/manifest.ts'
import { parseAnalysisRun, parseExperiment, parseTemplates } from '../../src/yaml/index.ts'
import { analysisRun, experiment } from '../questions/standalone/given.ts'

const box: Form = { type: 'Box', has: { items: { list: 'number' } } }
const take = takeData(box)

describe('data that is handed over', () => {
  it('is used as a copy, and may have more than is asked for', () => {
    const given = { items: [1, 2], label: { of: 'somebody' } }
    const { value, wrong } = take(given)
    expect(wrong).toBeNull()
    expect(value).toEqual(given)
    expect(value).not.toBe(given)
  })

  it.each([
    ['an AnalysisTemplate', analysisTemplateForm, parseTemplates(experiment).templates?.[0]],
    ['a reading of an AnalysisRun', analysisRunReadingForm, parseAnalysisRun(analysisRun)],
    ['a reading of an Experiment', experimentReadingForm, parseExperiment(experiment)],
  ])('%s is the same as it was read', (_, form, read) => {
    expect(read).toBeDefined()
    expect(takeData(form)(read)).toEqual({ value: read, wrong: null })
  })

  it.each([[null], [5], ['text'], [[1]], [undefined]])('%j is none, and left as it is', (value) => {
    expect(take(value)).toEqual({ value, wrong: null })
  })

  it('is told by the place where something else belongs', () => {
    expect(take({ items: [1, 'two'] }).wrong).toMatchObject({ path: '.items[1]', told: null })
  })

  it('that holds itself is told to, and so is what throws', () => {
    const circle: Record<string, unknown> = { items: [] }
    circle.self = circle
    expect(take(circle).wrong?.told).toMatchObject({ code: 'too-deep' })
    const hostile = {
      get items(): never {
        throw new Error('no')
      },
    }
    expect(take(hostile).wrong?.told).toMatchObject({
      code: 'unreadable',
      message: 'is not read. items throws when it is looked at.',
    })
  })
})

describe('a member that is taken', () => {
  it('is in the place of what was handed over; nothing else is another', () => {
    const given = { box: { items: [1] }, other: {} }
    const { value } = takeMember(given, 'box', take)
    expect(value).toEqual(given)
    expect(value).not.toBe(given)
    expect(isRecord(value) && value.other).toBe(given.other)
  })

  it('leaves what has none as it is', () => {
    for (const value of [null, 5, [{}], {}, { box: undefined }, { box: 5 }]) {
      expect(takeMember(value, 'box', take).value).toBe(value)
    }
  })

  it('is told with its place in the whole', () => {
    const taken = takeMember({ box: { items: 5 } }, 'box', take)
    expect(taken.wrong?.path).toBe('.box.items')
    expect(within('[3]', taken)?.path).toBe('[3].box.items')
    expect(within('[3]', { value: 5, wrong: null })).toBeNull()
  })
})
