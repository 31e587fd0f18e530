import { describe, expect, it } from 'vitest'
import { judgeTemplate, objectionToRun } from '../../src/manifest/analysisRun.ts'
import { readAnalysisTemplate } from '../../src/manifest/analysisTemplate.ts'
import type { JsonObject } from '../../src/units/json.ts'
import { template } from './given.ts'

function verdict(object: JsonObject): ReturnType<typeof judgeTemplate> {
  return judgeTemplate(readAnalysisTemplate(object, false))
}

describe('a template by itself', () => {
  it('may have nothing against it', () => {
    expect(verdict(template('a'))).toEqual({ metrics: '', create: '', run: '' })
  })

  it('has metrics, a run, and a life of that run', () => {
    const { metrics, create, run } = verdict(template('a', { count: 2 }))
    expect([metrics, create]).toEqual(['metrics[0]: interval must be specified when count > 1', ''])
    expect(run).toBe(`Analysis spec invalid: ${metrics}`)
  })

  it('cannot be made a run of without its arguments', () => {
    const object = { spec: { metrics: [], args: [{ name: 'host' }] } }
    expect(verdict(object).create).toBe('args.host was not resolved')
  })
})

it('finds why a run ends before it measures', () => {
  expect(objectionToRun({ spec: { metrics: [] } })).toContain('no metrics specified')
  const { spec = {} } = template('a')
  expect(objectionToRun({ spec })).toBe('')
})
